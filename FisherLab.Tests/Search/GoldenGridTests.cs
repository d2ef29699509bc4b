using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Search;

/// <summary>
/// Whole runs against numbers from another program. Compared are the cells that thirty arithmetics agree on: to 1e-9, stop iterations equal, at most one in
/// a thousand off; elsewhere rounding decides.
/// </summary>
public sealed class GoldenGridTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("boston")]
    [InlineData("wine")]
    [InlineData("yacht")]
    public void TheWholeGridAgreesWithTheGoldenNumbers(string dataset) => Compare(dataset, GoldenGrid.Read(dataset));

    [Fact]
    public void FiveHundredCellsOfBreastCancerAgreeWithTheGoldenNumbers()
    {
        var reproducible = GoldenGrid.Read("breast-cancer").Where(cell => cell.Reproducible).ToList();
        int stride = reproducible.Count / 500;
        Compare("breast-cancer", [.. Enumerable.Range(0, 500).Select(i => reproducible[i * stride])]);
    }

    private static void Compare(string dataset, IReadOnlyList<GoldenCell> golden)
    {
        JobSpec job = PaperGrid.All.Single(job => job.Problem.Dataset == dataset);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        List<string> off = [];
        int compared = 0;
        foreach (MethodSpec method in job.Methods)
        {
            GoldenCell[] cells = [.. golden.Where(cell => cell.Method == method.Id && cell.Reproducible)];
            var grid = new Grid(method);
            var ends = new RunResult[cells.Length];
            new BatchRunner(problem, job.Rules(problem), method.Optimizer).Run(
                i => grid.Optimizer(new Cell(cells[i].Step, cells[i].Damping)), ends);
            for (int i = 0; i < cells.Length; i++, compared++)
                if (ends[i].Iterations != cells[i].Iterations || !Agree(ends[i].FinalLoss, cells[i].FinalLoss))
                    off.Add($"{cells[i]} is {ends[i]}");
        }

        Assert.True(compared >= 500);
        Assert.True(off.Count * 1000 <= compared, string.Join(Environment.NewLine, off));
    }

    private static bool Agree(double ours, double golden) => ours.Equals(golden) || Math.Abs(ours - golden) <= Tolerance * Math.Abs(golden);
}
