using Spectre.Console;

namespace FisherLab.Server.Commands;

/// <summary>Shows how far a computation is: a bar with rate and remaining time on a terminal, a line every tenth elsewhere.</summary>
internal static class RunProgress
{
    // Fewer are done before a bar is drawn.
    private const int FewCells = 10;

    /// <param name="label">What is computed.</param>
    /// <param name="cells">In all.</param>
    /// <param name="work">Calls its argument, from any thread, with the number of cells that are newly done.</param>
    public static Task Show(string label, int cells, Func<Action<int>, Task> work) => cells < FewCells
        ? work(_ => { })
        : AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected ? Bar(label, cells, work) : Lines(label, cells, work);

    private static Task Bar(string label, int cells, Func<Action<int>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            ProgressTask task = context.AddTask($"{label}, {cells:N0} cells", maxValue: cells);
            await work(newly => task.Increment(newly));
        });

    private static async Task Lines(string label, int cells, Func<Action<int>, Task> work)
    {
        var gate = new Lock();
        int done = 0;
        long start = TimeProvider.System.GetTimestamp();
        await work(newly =>
        {
            lock (gate)
            {
                int tenths = (int)(10L * done / cells);
                done += newly;
                if ((int)(10L * done / cells) == tenths)
                    return;
                double seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds, rate = done / seconds;
                Console.WriteLine(FormattableString.Invariant($"{label}: {done:N0} of {cells:N0} cells, {rate:N0} a second, {(cells - done) / rate:N0} s left"));
            }
        });
    }

    private sealed class RateColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text($"{task.Speed ?? 0:N0} cells/s");
    }
}
