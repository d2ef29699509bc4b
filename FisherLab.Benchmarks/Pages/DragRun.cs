using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FisherLab.Benchmarks.Pages;

/// <summary>A person who drags start 3 of the playground in circles, as fast as the browser takes it.</summary>
/// <param name="page">The playground.</param>
internal sealed partial class DragRun(IPage page)
{
    private const float Radius = 60;

    private const string Watch = """
        () => {
          const drawn = window.drawn = [];
          window.watch = new MutationObserver(() => drawn.push(performance.now()));
          window.watch.observe(document.querySelector('path[data-way$="-3"]'), { attributes: true, attributeFilter: ["d"] });
        }
        """;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5), Rest = TimeSpan.FromSeconds(1.5);

    /// <summary>Five seconds of it.</summary>
    public async Task<Drag> Drag()
    {
        await Task.Delay(Rest);
        LocatorBoundingBoxResult box = (await page.Locator("[data-start='2'] .disc").First.BoundingBoxAsync())!;
        float x = box.X + box.Width / 2, y = box.Y + box.Height / 2, up = y > 400 ? -1 : 1;
        ICDPSession tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.EvaluateAsync(Watch);
        double before = await Busy(tools);
        var clock = Stopwatch.StartNew();
        for (int i = 0; clock.Elapsed < Long; i++)
            await page.Mouse.MoveAsync(x - Radius * MathF.Sin(i / 20f), y + up * Radius * (1 - MathF.Cos(i / 20f)));
        double[] drawn = await page.EvaluateAsync<double[]>("() => { window.watch.disconnect(); return window.drawn; }");
        double busy = await Busy(tools) - before;
        string note = await page.Locator(".drag-note").InnerTextAsync();
        await page.Mouse.UpAsync();
        double[] gaps = [.. drawn.Skip(1).Zip(drawn, (later, earlier) => later - earlier).Order()];
        return new Drag(
            1000 * gaps.Length / (drawn[^1] - drawn[0]), gaps[gaps.Length / 2], gaps[gaps.Length * 95 / 100], 1000 * busy / drawn.Length,
            Shortened().Match(note) is { Success: true } steps ? steps.Groups[1].Value.Replace(",", "", StringComparison.Ordinal) : "all");
    }

    // Seconds that the page's main thread has worked.
    private static async Task<double> Busy(ICDPSession tools) => (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
        .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();

    [GeneratedRegex("the first ([0-9,]+) steps")]
    private static partial Regex Shortened();
}

/// <summary>What was seen of a drag.</summary>
/// <param name="PerSecond">How often the ways were drawn.</param>
/// <param name="Median">Milliseconds from one drawing to the next.</param>
/// <param name="Worst">The same, of the 95th in a hundred.</param>
/// <param name="Cpu">Milliseconds of the page's main thread a drawing.</param>
/// <param name="Steps">How many steps of a way were computed at the end.</param>
internal sealed record Drag(double PerSecond, double Median, double Worst, double Cpu, string Steps);
