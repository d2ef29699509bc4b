using FisherLab.Engine.Catalog;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Jobs;

public sealed class PaperWorkTests
{
    private static readonly JobSpec Boston = PaperGrid.All[0];

    private static string Content(string dataset) => Kinds.Datasets.Single(source => source.Key == dataset).Content;

    [Fact]
    public void ThePaperHasPrintedACellOfEachOfItsOwnGrids()
    {
        foreach (JobSpec job in PaperGrid.All)
            foreach (MethodSpec method in job.Methods)
                Assert.Equal(
                    Table6.Cells.Single(cell => cell.Dataset == job.Problem.Dataset && cell.Method == method.Id),
                    PaperWork.Printed(job, Content(job.Problem.Dataset), method));
    }

    [Fact]
    public void NamesAndWhatIsLookedAtDoNotMatter()
    {
        MethodSpec method = Boston.Methods[2] with { Id = "mine" };
        JobSpec job = Boston with
        {
            Name = "Mine",
            Methods = [method],
            Problem = Boston.Problem with { Dataset = "my-boston" },
            Stability = StabilityScope.None,
            Selection = new SelectionRule(SelectionBy.BestLoss, 1e-3),
        };
        Assert.Equal(Table6.Cells[2], PaperWork.Printed(job, Content("boston"), method));
    }

    public static TheoryData<JobSpec> Others =>
    [
        Boston with { Iterations = 99 },
        Boston with { StopFactor = null },
        Boston with { Problem = Boston.Problem with { Bias = false } },
        Boston with { Problem = Boston.Problem with { Prior = new Prior(1, true) } },
        Boston with { Methods = [Boston.Methods[2] with { StepSize = new Axis.Logarithmic(-20, 10, 121) }] },
        Boston with { Methods = [Boston.Methods[2] with { Damping = new Axis.Logarithmic(-10, 9, 41) }] },
    ];

    [Theory, MemberData(nameof(Others))]
    public void AnythingThatMovesANumberMakesAGridOfOnesOwn(JobSpec job)
    {
        Assert.Null(PaperWork.Printed(job, Content("boston"), job.Methods[^1]));
        Assert.Null(PaperWork.Printed(Boston, Content("boston")[..^1] + "0", Boston.Methods[0]));
    }
}
