using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Paper;

public sealed class JudgementTests
{
    // Step sizes 10⁰ … 10⁴, dampings 10⁰ … 10⁴; the rows are step sizes.
    private static readonly double[][] Losses =
    [
        [9, 9, 9, 9, 9],
        [9, 1, 9, 9, 9],
        [9, 9, 1, 9, 9],
        [9, 9, 9, 9, 9],
        [9, 9, 9, 9, double.NaN],
    ];

    private static Grid GridOf(double[][] losses)
    {
        var grid = new Grid(new MethodSpec
        {
            Id = "ngd",
            Optimizer = new NaturalGradientDescent(),
            StepSize = new Axis.Logarithmic(0, losses.Length - 1, losses.Length),
            Damping = new Axis.Logarithmic(0, losses[0].Length - 1, losses[0].Length),
        });
        foreach (Cell cell in grid.Cells)
        {
            double loss = losses[cell.StepSize][cell.Damping];
            grid.Fill(new Chunk(0, cell.StepSize, 1, cell.Damping, 1), new ChunkResult([new RunResult(loss, loss, 1, double.IsFinite(loss) ? Outcome.Finished : Outcome.Diverged)]));
        }

        return grid;
    }

    private static PrintedCell Printed(double stepSize, double damping, params Verdict[] expected) => new("table-6", "boston", "ngd", stepSize, damping, expected);

    private static Judgement Judge(double stepSize, double damping, double[][]? losses = null, Stability stability = Stability.Stable)
    {
        var cell = new Cell((int)stepSize, (int)damping);
        return Judgement.Of(
            Printed(stepSize, damping, Verdict.Exact), GridOf(losses ?? Losses), new SelectionRule(), new StabilityMap([new CellStability(cell, stability, 0, 0)]));
    }

    [Theory]
    [InlineData(1, 1, Verdict.Exact)]
    [InlineData(2, 2, Verdict.Tied)] // of equal cells the argmin is the first
    [InlineData(0, 1, Verdict.Adjacent)]
    [InlineData(1, 2, Verdict.Adjacent)]
    [InlineData(3, 2, Verdict.Adjacent)] // beside a tied cell, not beside the argmin
    [InlineData(0, 0, Verdict.Differs)] // one step along both axes
    [InlineData(4, 2, Verdict.Differs)] // two steps
    [InlineData(4, 4, Verdict.Differs)] // not a number
    public void APrintedCellStandsWhereItStands(int stepSize, int damping, Verdict verdict)
    {
        Assert.Equal(verdict, Judge(stepSize, damping).Verdict);
        Assert.Equal(verdict, Judge(stepSize, damping, stability: Stability.Sensitive).Verdict);
        Assert.Equal(verdict, Judge(stepSize, damping, stability: Stability.Unknown).Verdict);
    }

    [Fact]
    public void WhereRoundingDecidesTheLossThePlaceSaysNothing()
    {
        foreach (Cell cell in GridOf(Losses).Cells)
        {
            Judgement judgement = Judge(cell.StepSize, cell.Damping, stability: Stability.Unstable);
            Assert.Equal(Verdict.Unstable, judgement.Verdict);
            Assert.NotEqual(Verdict.Unstable, judgement.Place);
        }
    }

    [Fact]
    public void NeighboursAcrossTheBorderOfTheGridAreNone()
    {
        double[][] corner = [[1, 9, 9], [9, 9, 9], [9, 9, 9]];
        Assert.Equal(Verdict.Exact, Judge(0, 0, corner).Verdict);
        Assert.Equal(Verdict.Differs, Judge(2, 0, corner).Verdict);
        Assert.Equal(Verdict.Differs, Judge(0, 2, corner).Verdict);
    }

    [Theory]
    [InlineData(1e-11, Verdict.Tied)]
    [InlineData(1e-9, Verdict.Adjacent)]
    public void TiesAreWithinTheTolerance(double above, Verdict verdict) =>
        Assert.Equal(verdict, Judge(0, 1, [[1, 1 + above, 9], [9, 9, 9], [9, 9, 9]]).Verdict);

    [Fact]
    public void BetterCellsAreCountedByHoweverLittle()
    {
        Assert.Equal(0, Judge(1, 1).BetterCells);
        Assert.Equal(0, Judge(2, 2).BetterCells);
        Assert.Equal(2, Judge(0, 0).BetterCells);
        Assert.Equal(24, Judge(4, 4).BetterCells); // all numbers are better than none
        Assert.Equal(1, Judge(0, 1, [[1, 1 + 1e-15], [9, 9]]).BetterCells);
    }

    [Fact]
    public void WhereNothingCanBeSelectedAPrintedCellDiffers()
    {
        Judgement judgement = Judge(0, 0, [[double.NaN, double.NaN], [double.NaN, double.NaN]]);
        Assert.Equal((Verdict.Differs, 0), (judgement.Verdict, judgement.BetterCells));
        Assert.Null(judgement.Ours);
    }

    [Fact]
    public void AVerdictIsExpectedOnlyWhereTheTableSaysSo()
    {
        Grid grid = GridOf(Losses);
        Assert.True(Judgement.Of(Printed(1, 1, Verdict.Exact, Verdict.Tied), grid, new SelectionRule(), StabilityMap.Empty).IsExpected);
        Assert.False(Judgement.Of(Printed(4, 2, Verdict.Exact, Verdict.Tied), grid, new SelectionRule(), StabilityMap.Empty).IsExpected);
        Assert.True(Judgement.Of(Printed(4, 2, Verdict.Differs), grid, new SelectionRule(), StabilityMap.Empty).IsExpected);
    }

    [Fact]
    public void ACellThatTheGridDoesNotHaveIsAnError() =>
        Assert.Throws<ArgumentException>(() => Printed(0.5, 0).On(GridOf(Losses).Method));
}
