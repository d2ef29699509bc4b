using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Results;

namespace FisherLab.Tests.Server;

public sealed class PrintedCellTests(LabServer server) : IClassFixture<LabServer>
{
    private static readonly JobSpec Boston = PaperGrid.All[0];

    [Fact]
    public async Task ThePapersOwnGridTellsWhatIsPrintedOfIt()
    {
        JobAnswer job = await server.Run(Boston with { Name = "Any name", Methods = [Boston.Methods[0], Boston.Methods[2] with { Id = "mine" }] });
        MethodBest[] best = [.. (await server.Jobs.Best(job.Id)).Methods];
        Assert.Equal(["gradientDescent", "mine"], best.Select(method => method.Method));

        PrintedAnswer exact = best[0].Printed!, differs = best[1].Printed!;
        Assert.Equal(("table-6", Verdict.Exact, 0, Stability.Stable), (exact.Item, exact.Verdict, exact.BetterCells, exact.Stability));
        Assert.Equal((best[0].Cell, best[0].FinalLoss), (exact.Cell, exact.FinalLoss));
        Assert.Equal((Verdict.Differs, 1404, Stability.Stable), (differs.Verdict, differs.BetterCells, differs.Stability));
        Assert.Equal((-1.25, -8.0), (differs.Cell.Log10StepSize, differs.Cell.Log10Damping));
        Assert.Equal(290.646216954805, differs.FinalLoss!.Value, 1e-6);
        Assert.Equal(differs.FinalLoss, (await server.Jobs.Run(job.Id, "mine", differs.Cell.Step, differs.Cell.Damping, [])).FinalLoss);
        Assert.Contains("\"verdict\":\"differs\"", await server.Http.GetStringAsync($"api/jobs/{job.Id}/best"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherGridHasNothingPrinted() =>
        Assert.All((await server.Jobs.Best((await server.Run(Specs.Small(61))).Id)).Methods, best => Assert.Null(best.Printed));

    [Fact]
    public async Task WithoutStabilityTheVerdictIsThePlaceAlone()
    {
        JobAnswer job = await server.Run(Boston with { Stability = StabilityScope.None, Methods = [Boston.Methods[0]] });
        PrintedAnswer printed = (await server.Jobs.Best(job.Id)).Methods[0].Printed!;
        Assert.Equal((Verdict.Exact, Stability.Unknown), (printed.Verdict, printed.Stability));
    }

    [Fact]
    public void AVerdictWaitsForTheWholeGridAndForTheStability()
    {
        MethodSpec method = Boston.Methods[0];
        PrintedCell printed = Table6.Cells[0];
        Cell cell = printed.On(method);
        var grid = new Grid(method);
        Assert.Equal((null, null, null), Known(PrintedAnswers.Answer(printed, grid, Boston.Selection)));

        Fill(0, cell.StepSize + 1);
        Assert.Equal((1.0, null, null), Known(PrintedAnswers.Answer(printed, grid, Boston.Selection)));

        Fill(cell.StepSize + 1, method.StepSize.Count - cell.StepSize - 1);
        PrintedAnswer answer = PrintedAnswers.Answer(printed, grid, Boston.Selection);
        var unstable = new StabilityMap([new CellStability(cell, Stability.Unstable, 1, 2)]);
        Assert.Equal((1.0, Verdict.Tied, 0), Known(answer));
        Assert.Null(answer.With(StabilityMap.Empty, pending: true).Verdict);
        Assert.Equal(Verdict.Tied, answer.With(StabilityMap.Empty, pending: false).Verdict);
        Assert.Equal((Verdict.Unstable, new LossRange(1, 2)), (answer.With(unstable, pending: false).Verdict, answer.With(unstable, pending: false).StabilityRange));

        void Fill(int first, int count) =>
            grid.Fill(new Chunk(0, first, count, 0, 1), new ChunkResult([.. Enumerable.Repeat(new RunResult(1, 1, 100, Outcome.Finished), count)]));
    }

    private static (double?, Verdict?, int?) Known(PrintedAnswer answer) => (answer.FinalLoss, answer.Verdict, answer.BetterCells);
}
