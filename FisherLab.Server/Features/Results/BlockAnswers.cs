using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>The blocks of a grid as the wire wants them.</summary>
internal static class BlockAnswers
{
    /// <param name="stored">What is stored of them.</param>
    /// <param name="missing">The outcome of a cell without a result.</param>
    public static GridAnswer Answer(StoredBlocks stored, Outcome missing)
    {
        GridBlocks blocks = stored.Blocks;
        GridWindow window = blocks.Window;
        MethodSpec method = blocks.Method;
        return new GridAnswer
        {
            Method = method.Id,
            StepSizes = [.. Enumerable.Range(0, window.Columns).Select(column => method.StepSize.At(window.First(column, 0).StepSize))],
            Dampings = method.Damping is { } axis ? [.. Enumerable.Range(0, window.Rows).Select(row => axis.At(window.First(0, row).Damping))] : [],
            FinalLoss = Rows<double?>(blocks, run => run.Outcome == Outcome.Pending ? null : run.FinalLoss),
            Outcome = Rows(blocks, run => run.Outcome == Outcome.Pending ? missing : run.Outcome),
            Iterations = Rows<int?>(blocks, run => run.Outcome == Outcome.Pending ? null : run.Iterations),
            Running = [.. stored.Running.Select(chunk => new GridPart(chunk.FirstStepSize, chunk.StepSizes, chunk.FirstDamping, chunk.Dampings))],
            Stability = stored.Stability.Cells.Count == 0
                ? null
                : new GridRows<Stability>(window.Columns, window.Rows, (column, row) => stored.Stability.ClassOf(blocks.CellAt(column, row))),
            Blocks = Blocks(blocks),
        };
    }

    private static BlocksAnswer Blocks(GridBlocks blocks)
    {
        GridWindow window = blocks.Window;
        MethodSpec method = blocks.Method;
        int dampings = method.Damping?.Count ?? 1;
        return new BlocksAnswer
        {
            StepSizes = method.StepSize.Count,
            Dampings = method.Damping?.Count ?? 0,
            Window = new GridPart(window.FirstStepSize, window.StepSizes, window.FirstDamping, window.Dampings),
            StepSizesABlock = window.StepSizesABlock,
            DampingsABlock = window.DampingsABlock,
            StepSizeEdges = Edges(method.StepSize, window.FirstStepSize, window.Columns, window.EndOfColumn),
            DampingEdges = method.Damping is { } axis ? Edges(axis, window.FirstDamping, window.Rows, window.EndOfRow) : [-0.5, 0.5],
            Cells = new GridRows<int>(
                window.Columns, window.Rows, (column, row) => blocks.CellAt(column, row) is var cell ? cell.StepSize * dampings + cell.Damping : 0),
            Counts = new OutcomeCounts(
                blocks.Count(Outcome.Finished), blocks.Count(Outcome.Diverged), blocks.Count(Outcome.Singular), blocks.Count(Outcome.Pending)),
        };
    }

    private static double[] Edges(Axis axis, int first, int count, Func<int, int> end) =>
        [axis.Log10EdgeAt(first), .. Enumerable.Range(0, count).Select(i => axis.Log10EdgeAt(end(i)))];

    private static GridRows<T> Rows<T>(GridBlocks blocks, Func<RunResult, T> value) =>
        new(blocks.Window.Columns, blocks.Window.Rows, (column, row) => value(blocks[column, row]));
}
