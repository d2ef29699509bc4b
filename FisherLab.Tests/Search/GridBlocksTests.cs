using CsCheck;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Search;

public sealed class GridBlocksTests
{
    private static readonly Gen<RunResult> Run = Gen.Select(Gen.Int[0, 5], Gen.Enum<Outcome>(), (loss, outcome) => outcome switch
    {
        Outcome.Finished => new RunResult(loss, loss, 9, Outcome.Finished),
        Outcome.Singular => new RunResult(loss, loss, 3, Outcome.Singular),
        Outcome.Diverged => new RunResult(double.NaN, loss, loss, Outcome.Diverged),
        _ => default, // not computed
    });

    // A grid with a result in some cells, and a window of it in blocks.
    private static readonly Gen<(Grid Grid, GridWindow Window)> Windows =
        from steps in Gen.Int[1, 23]
        from dampings in Gen.Int[1, 11]
        from runs in Run.Array[steps * dampings]
        from step in Gen.Int[0, steps - 1]
        from stepEnd in Gen.Int[step + 1, steps]
        from damping in Gen.Int[0, dampings - 1]
        from dampingEnd in Gen.Int[damping + 1, dampings]
        from columns in Gen.Int[1, 30]
        from rows in Gen.Int[1, 30]
        select (GridOf(steps, dampings, runs), new GridWindow(step, stepEnd - step, damping, dampingEnd - damping).Within(columns, rows));

    private static Grid GridOf(int steps, int dampings, RunResult[] runs)
    {
        var grid = new Grid(new MethodSpec
        {
            Id = "ngd",
            Optimizer = new NaturalGradientDescent(),
            StepSize = new Axis.Logarithmic(-3, 1, steps),
            Damping = new Axis.Logarithmic(-2, 2, dampings),
        });
        foreach (Cell cell in grid.Cells)
            grid.Fill(Single(cell), new ChunkResult([runs[cell.StepSize * dampings + cell.Damping]]));
        return grid;
    }

    private static Chunk Single(Cell cell) => new(0, cell.StepSize, 1, cell.Damping, 1);

    private static GridBlocks Blocks(Grid grid, GridWindow window, Func<Cell, int> order)
    {
        var blocks = new GridBlocks(grid.Method, window);
        foreach (Cell cell in grid.Cells.Where(cell => grid[cell].Outcome != Outcome.Pending).OrderBy(order))
            blocks.Fill(Single(cell), new ChunkResult([grid[cell]]));
        return blocks;
    }

    private static IEnumerable<Cell> CellsOf(GridWindow window, int column, int row) =>
        from step in Enumerable.Range(0, window.EndOfColumn(column) - window.First(column, row).StepSize)
        from damping in Enumerable.Range(0, window.EndOfRow(row) - window.First(column, row).Damping)
        select new Cell(window.First(column, row).StepSize + step, window.First(column, row).Damping + damping);

    [Fact]
    public void TheBlocksOfAWindowHaveEachOfItsCellsOnceAndAreNoMoreThanAskedFor() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[1, 500], Gen.Int[1, 90], Gen.Int[1, 600], Gen.Int[1, 100]).Sample((first, steps, dampings, columns, rows) =>
        {
            GridWindow window = new GridWindow(first, steps, 0, dampings).Within(columns, rows);
            Assert.InRange(window.Columns, 1, Math.Min(columns, steps));
            Assert.InRange(window.Rows, 1, Math.Min(rows, dampings));
            List<Cell> cells = [.. from column in Enumerable.Range(0, window.Columns) from row in Enumerable.Range(0, window.Rows) from cell in CellsOf(window, column, row) select cell];
            Assert.Equal(steps * dampings, cells.Distinct().Count());
            Assert.Equal(steps * dampings, cells.Count);
            Assert.Equal((first, first + steps - 1), (cells.Min(cell => cell.StepSize), cells.Max(cell => cell.StepSize)));
        }, iter: 200);

    [Fact]
    public void ABlockShowsItsBestCell() => Windows.Sample(sample =>
    {
        (Grid grid, GridWindow window) = sample;
        GridBlocks blocks = Blocks(grid, window, _ => 0);
        for (int column = 0; column < window.Columns; column++)
            for (int row = 0; row < window.Rows; row++)
            {
                List<Cell> cells = [.. CellsOf(window, column, row)];
                Cell shown = blocks.CellAt(column, row);
                Assert.Contains(shown, cells);
                Assert.Equal(grid[shown], blocks[column, row]);
                List<Cell> finished = [.. cells.Where(cell => grid[cell].Outcome == Outcome.Finished)];
                if (finished.Count > 0)
                    Assert.Equal(finished.MinBy(cell => (grid[cell].FinalLoss, cell.StepSize, cell.Damping)), shown);
                else
                    Assert.Equal(
                        ((Outcome[])[Outcome.Singular, Outcome.Diverged, Outcome.Pending]).First(outcome => cells.Exists(cell => grid[cell].Outcome == outcome)),
                        grid[shown].Outcome);
            }
    }, iter: 2000);

    [Fact]
    public void TheOrderInWhichChunksComeChangesNothing() => Gen.Select(Windows, Gen.Int).Sample((sample, seed) =>
    {
        GridBlocks one = Blocks(sample.Grid, sample.Window, _ => 0), other = Blocks(sample.Grid, sample.Window, cell => HashCode.Combine(cell, seed));
        for (int column = 0; column < sample.Window.Columns; column++)
            for (int row = 0; row < sample.Window.Rows; row++)
                Assert.Equal((one.CellAt(column, row), one[column, row]), (other.CellAt(column, row), other[column, row]));
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            Assert.Equal(one.Count(outcome), other.Count(outcome));
    }, iter: 500);

    [Fact]
    public void BlocksOfOneCellAreTheGridItself() => Windows.Sample(sample =>
    {
        GridWindow whole = GridWindow.Whole(sample.Grid.Method);
        GridBlocks blocks = Blocks(sample.Grid, whole, _ => 0);
        foreach (Cell cell in sample.Grid.Cells)
            Assert.Equal((cell, sample.Grid[cell]), (blocks.CellAt(cell.StepSize, cell.Damping), blocks[cell.StepSize, cell.Damping]));
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            Assert.Equal(sample.Grid.Cells.Count(cell => sample.Grid[cell].Outcome == outcome), blocks.Count(outcome));
    }, iter: 200);

    [Fact]
    public void TheEdgesOfAnAxisLieHalfWayBetweenItsValues()
    {
        var axis = new Axis.Logarithmic(-2, 2, 5);
        Assert.Equal([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], Enumerable.Range(0, 6).Select(axis.Log10EdgeAt));
        Assert.Equal([0.5, 1.5], Enumerable.Range(0, 2).Select(new Axis.Fixed(10).Log10EdgeAt));
        Assert.Equal([-0.5, 0.5], Enumerable.Range(0, 2).Select(new Axis.Fixed(0).Log10EdgeAt));
    }
}
