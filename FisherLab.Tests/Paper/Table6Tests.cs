using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paper;

public sealed class Table6Tests
{
    private const string Gd = "gradientDescent", Ngd = "naturalGradientDescent", Efgd = "empiricalFisherDescent";

    [Fact]
    public void ItHasEveryCellOfTheSevenSearchesOnce()
    {
        Assert.Equal(21, Table6.Cells.Count);
        Assert.Equal(
            PaperGrid.All.SelectMany(job => job.Methods.Select(method => (job.Problem.Dataset, method.Id))).Order(),
            Table6.Cells.Select(cell => (cell.Dataset, cell.Method)).Order());
        foreach (PrintedCell cell in Table6.Cells)
        {
            MethodSpec method = PaperGrid.All.Single(job => job.Problem.Dataset == cell.Dataset).Methods.Single(method => method.Id == cell.Method);
            Cell place = cell.On(method);
            Assert.Equal(cell.Log10StepSize, method.StepSize.Log10At(place.StepSize), 9);
            Assert.Equal(cell.Log10Damping, method.Damping is null ? null : Math.Round(method.Damping.Log10At(place.Damping), 9));
        }
    }

    // What the golden grids say of these data sets; but theirs has 1,408 cells below Boston's printed one, because some of them depend on rounding.
    [Theory]
    [InlineData("boston", Gd, Verdict.Exact, 38.754663207768836, 38.754663207768836, 0)]
    [InlineData("boston", Ngd, Verdict.Tied, 10.947415590864601, 10.9474155908646, null)]
    [InlineData("boston", Efgd, Verdict.Differs, 290.646216954805, 10.94741559206765, 1404)]
    [InlineData("wine", Gd, Verdict.Exact, 0.3625907843769484, 0.3625907843769484, 0)]
    [InlineData("wine", Ngd, Verdict.Tied, 0.029838693732922233, 0.029838693732922222, null)]
    [InlineData("wine", Efgd, Verdict.Exact, 0.029838693733047886, 0.029838693733047886, 0)]
    [InlineData("yacht", Gd, Verdict.Exact, 109.89695397541715, 109.89695397541715, 0)]
    [InlineData("yacht", Ngd, Verdict.Tied, 39.225074209442425, 39.22507420944242, null)]
    [InlineData("yacht", Efgd, Verdict.Tied, 39.22507420944243, 39.22507420944242, null)]
    public void AnEntryHasItsVerdictWithBothLosses(string dataset, string method, Verdict verdict, double printedLoss, double ourLoss, int? better)
    {
        Judgement judgement = Judge(dataset, method);
        // Of cells that tie to rounding any may come first.
        Assert.True(judgement.Verdict == verdict || (judgement.Verdict, verdict) is (Verdict.Exact, Verdict.Tied), $"The verdict is {judgement.Verdict}.");
        Assert.True(judgement.IsExpected);
        Assert.Equal(1, judgement.Result.FinalLoss / printedLoss, 1e-9);
        Assert.Equal(1, judgement.Ours!.Value / ourLoss, 1e-9);
        Assert.Equal(better ?? judgement.BetterCells, judgement.BetterCells);
        Assert.Equal(Stability.Stable, judgement.Stability);
        Assert.Equal(Stability.Stable, judgement.OurStability);
    }

    [Fact]
    public void BostonsEmpiricalFisherCellIsTiedOnceItsMinusIsLeftOut()
    {
        Judgement judgement = Judge("boston", Efgd);
        Assert.Equal((17, -1.25), (judgement.Ours!.Tied.Count, judgement.Printed.Log10StepSize));
        Assert.Contains((judgement.Printed with { Log10StepSize = 1.25 }).On(PaperGrid.All[0].Methods[2]), judgement.Ours.Tied);
    }

    [Fact]
    public void VerdictsThatAreNotExpectedAreCountedAndOfNoneNothingIsSaid()
    {
        Judgement differs = Judge("boston", Efgd);
        Assert.Equal(0, Table6Verdicts.Unexpected([differs]));
        Judgement broken = differs with { Printed = differs.Printed with { Expected = [Verdict.Exact, Verdict.Tied] } };
        Assert.Equal(1, Table6Verdicts.Unexpected([differs, broken]));
        Assert.Null(Table6Verdicts.Unexpected([]));
    }

    [Fact]
    public void BreastCancersEmpiricalFisherCellDependsOnRounding()
    {
        PrintedCell printed = Table6.Cells.Single(cell => cell.Dataset == "breast-cancer" && cell.Method == Efgd);
        JobSpec job = PaperGrid.All.Single(job => job.Problem.Dataset == "breast-cancer");
        MethodSpec method = job.Methods[2];
        Problem problem = job.Problem.On(KnownData.Load("breast-cancer"));
        Cell cell = printed.On(method);
        var grid = new Grid(method);
        var own = new Chunk(0, cell.StepSize, 1, cell.Damping, 1);
        grid.Fill(own, GridSearch.Compute(problem, job.Rules(problem), method, own));
        Assert.Equal(Stability.Unstable, StabilityCheck.Of(problem, job.Rules(problem), grid, [cell], job.StabilitySeed)[0].Class);
        Assert.Equal([Verdict.Unstable], printed.Expected);
    }

    private static Judgement Judge(string dataset, string id)
    {
        JobSpec job = PaperGrid.All.Single(job => job.Problem.Dataset == dataset);
        MethodSpec method = job.Methods.Single(method => method.Id == id);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        RunRules rules = job.Rules(problem);
        var grid = new Grid(method);
        foreach (Chunk chunk in ChunkPlan.Of(method, Workload.Of(problem), job.Iterations))
            grid.Fill(chunk, GridSearch.Compute(problem, rules, method, chunk));
        PrintedCell printed = Table6.Cells.Single(cell => cell.Dataset == dataset && cell.Method == id);
        var argmin = Selection.Of(grid, job.Selection)!.Argmin;
        Cell[] asked = [.. new[] { argmin, printed.On(method) }.Distinct()];
        return Judgement.Of(printed, grid, job.Selection, new StabilityMap(StabilityCheck.Of(problem, rules, grid, asked, job.StabilitySeed)));
    }
}
