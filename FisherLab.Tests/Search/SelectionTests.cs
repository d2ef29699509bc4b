using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Search;

public sealed class SelectionTests
{
    // A grid of the given final losses, [step size][damping].
    private static Grid GridOf(double[][] losses, Func<double, Outcome>? outcome = null)
    {
        var grid = new Grid(new MethodSpec
        {
            Id = "ngd",
            Optimizer = new NaturalGradientDescent(),
            StepSize = new Axis.Logarithmic(0, 1, losses.Length),
            Damping = losses[0].Length == 1 ? new Axis.Fixed(1) : new Axis.Logarithmic(0, 1, losses[0].Length),
        });
        for (int i = 0; i < losses.Length; i++)
            for (int j = 0; j < losses[i].Length; j++)
                grid.Fill(new Chunk(0, i, 1, j, 1), new ChunkResult(
                    [new RunResult(losses[i][j], losses[i][j] / 2, 1, outcome?.Invoke(losses[i][j]) ?? Outcome.Finished)]));
        return grid;
    }

    private static Trajectory Curve(params double[] losses) =>
        new(new RunResult(losses[^1], losses.Min(), losses.Length - 1, Outcome.Finished), losses, new Dictionary<Engine.Probes.Probe, IReadOnlyList<double>>());

    [Fact]
    public void TheSmallestLossWinsAndOfEqualOnesTheFirst()
    {
        var selection = Selection.Of(GridOf([[3, 2], [2, 5]]), new SelectionRule())!;
        Assert.Equal((new Cell(0, 1), 2.0), (selection.Argmin, selection.Value));
        Assert.Equal([new Cell(0, 1), new Cell(1, 0)], selection.Tied);
    }

    [Fact]
    public void NumbersThatAreNoneNeverWin()
    {
        Assert.Equal(new Cell(1, 0), Selection.Of(GridOf([[double.NaN, double.NegativeInfinity], [7, double.PositiveInfinity]]), new SelectionRule())!.Argmin);
        Assert.Null(Selection.Of(GridOf([[double.NaN, double.NaN]]), new SelectionRule()));
    }

    [Theory]
    [InlineData(Outcome.Singular)]
    [InlineData(Outcome.Pending)]
    [InlineData(Outcome.Cancelled)]
    public void OnlyRunsThatWereMadeAreSelected(Outcome outcome) =>
        Assert.Equal(new Cell(0, 1), Selection.Of(GridOf([[1, 2]], loss => loss == 1 ? outcome : Outcome.Finished), new SelectionRule())!.Argmin);

    [Fact]
    public void CellsWithinTheRelativeToleranceAreTied()
    {
        Grid grid = GridOf([[1, 1 + 1e-11, 1 + 1e-9], [1.5, 1 - 1e-12, 2]]);
        var selection = Selection.Of(grid, new SelectionRule())!;
        Assert.Equal(new Cell(1, 1), selection.Argmin);
        Assert.Equal([new Cell(0, 0), new Cell(0, 1), new Cell(1, 1)], selection.Tied);
        Assert.Equal((new Cell(0, 0), new Cell(1, 1)), (selection.PlateauFrom, selection.PlateauTo));
        Assert.Equal(4, Selection.Of(grid, new SelectionRule(Tolerance: 1e-8))!.Tied.Count);
        Assert.Single(Selection.Of(grid, new SelectionRule(Tolerance: 0))!.Tied);
    }

    [Fact]
    public void TheEdgeIsFlaggedOnlyWhereNoTiedCellLiesInside()
    {
        Assert.True(Selection.Of(GridOf([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), new SelectionRule())!.OnEdge);
        Assert.False(Selection.Of(GridOf([[1, 2, 3], [4, 1, 6], [7, 8, 9]]), new SelectionRule())!.OnEdge);
        Assert.False(Selection.Of(GridOf([[2], [1], [2]]), new SelectionRule())!.OnEdge); // one damping is no border
    }

    [Fact]
    public void AnotherRuleComparesAnotherNumber() =>
        Assert.Equal(0.5, Selection.Of(GridOf([[1, 2]]), new SelectionRule(SelectionBy.BestLoss))!.Value);

    [Fact]
    public void TheRepresentativeIsTheTiedCellThatArrivesFirst()
    {
        var selection = Selection.Of(GridOf([[1, 1], [1, 2]]), new SelectionRule())!;
        Assert.Equal(new Cell(0, 1), selection.Representative(selection.Tied, [Curve(9, 5, 1), Curve(9, 1, 1), Curve(9, 1, 1)]));
    }
}
