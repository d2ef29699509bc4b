using System.Globalization;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>A grid as comma-separated values: 17 digits, so that every number reads back to its bits.</summary>
internal static class GridCsv
{
    public const string Header = "method,step_size,damping,log10_step_size,log10_damping,final_loss,iterations,outcome,stability";

    // Rows between two writes: a grid of millions of cells is never whole in memory.
    private const int Block = 1000;

    /// <summary>Writes the header and one line a cell, row-major with the step size outer.</summary>
    /// <param name="text">Receives it.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="stability">What is known of its cells.</param>
    /// <param name="missing">The outcome of a cell without a result.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task Write(TextWriter text, Grid grid, StabilityMap stability, Outcome missing, CancellationToken cancellation = default)
    {
        await text.WriteAsync(Header + "\n");
        var lines = new StringWriter(CultureInfo.InvariantCulture);
        int pending = 0;
        Value[] stepSizes = Values(grid.StepSizes, grid.Method.StepSize);
        Value[] dampings = grid.Method.Damping is { } axis ? Values(grid.Dampings, axis) : [new Value("", "")];
        foreach (Cell cell in grid.Cells)
        {
            Value step = stepSizes[cell.StepSize], damping = dampings[cell.Damping];
            lines.Write($"{grid.Method.Id},{step.Number},{damping.Number},{step.Log10},{damping.Log10},{Result(grid[cell], missing)},{Word(stability.ClassOf(cell))}\n");
            if (++pending < Block)
                continue;
            await Flush();
            pending = 0;
        }

        await Flush();

        async Task Flush()
        {
            await text.WriteAsync(lines.GetStringBuilder(), cancellation);
            lines.GetStringBuilder().Clear();
        }
    }

    private static Value[] Values(IReadOnlyList<double> values, Axis axis) =>
        [.. values.Select((value, i) => new Value(Number(value), CellAnswers.Log10(axis, i).ToString("0.000000", CultureInfo.InvariantCulture)))];

    private static string Result(RunResult run, Outcome missing) => run.Outcome == Outcome.Pending
        ? $",,{Word(missing)}"
        : $"{Number(run.FinalLoss)},{run.Iterations},{Word(run.Outcome)}";

    private static string Number(double value) => value.ToString("G17", CultureInfo.InvariantCulture);

    private static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private readonly record struct Value(string Number, string Log10);
}
