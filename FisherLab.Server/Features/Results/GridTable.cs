using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Results;

/// <summary>A grid as a long table: one row a cell, row-major with the step size outer.</summary>
internal static class GridTable
{
    private const string Log10 = "0.000000";

    /// <summary>The whole.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="stability">What is known of its cells.</param>
    /// <param name="missing">The outcome of a cell without a result.</param>
    public static Table<Row> Of(Grid grid, StabilityMap stability, Outcome missing) =>
        Of(grid.Method, grid.Cells.Select(cell => new Row(cell, grid[cell])), stability, missing);

    /// <summary>The cells that stand for blocks; where a block is one cell, that part of the whole.</summary>
    public static Table<Row> Of(StoredBlocks stored, Outcome missing)
    {
        GridBlocks blocks = stored.Blocks;
        IEnumerable<Row> rows =
            from column in Enumerable.Range(0, blocks.Window.Columns)
            from row in Enumerable.Range(0, blocks.Window.Rows)
            select new Row(blocks.CellAt(column, row), blocks[column, row]);
        return Of(blocks.Method, rows, stored.Stability, missing);
    }

    private static Table<Row> Of(MethodSpec method, IEnumerable<Row> rows, StabilityMap stability, Outcome missing)
    {
        double[] stepSizes = method.StepSize.Values();
        double[]? dampings = method.Damping?.Values();
        return new Table<Row>(
            [
                new TextColumn<Row>("method", _ => method.Id),
                new NumberColumn<Row>("step_size", row => stepSizes[row.Cell.StepSize]),
                new NumberColumn<Row>("damping", row => dampings?[row.Cell.Damping]),
                new NumberColumn<Row>("log10_step_size", row => CellAnswers.Log10(method.StepSize, row.Cell.StepSize), Log10),
                new NumberColumn<Row>("log10_damping", row => method.Damping is { } axis ? CellAnswers.Log10(axis, row.Cell.Damping) : null, Log10),
                new NumberColumn<Row>("final_loss", row => row.IsPending ? null : row.Run.FinalLoss),
                new CountColumn<Row>("iterations", row => row.IsPending ? null : row.Run.Iterations),
                new TextColumn<Row>("outcome", row => WireWord.Of(row.IsPending ? missing : row.Run.Outcome)),
                new TextColumn<Row>("stability", row => WireWord.Of(stability.ClassOf(row.Cell))),
            ],
            rows);
    }

    /// <summary>A cell with its result.</summary>
    internal readonly record struct Row(Cell Cell, RunResult Run)
    {
        public bool IsPending => Run.Outcome == Outcome.Pending;
    }
}
