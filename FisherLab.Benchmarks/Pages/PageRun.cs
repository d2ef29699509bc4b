using Microsoft.Playwright;

namespace FisherLab.Benchmarks.Pages;

/// <summary>A person in a real Chromium, 1440 × 900, who opens a job from the list of jobs and clicks cells.</summary>
/// <param name="page">In which they do.</param>
/// <param name="lab">Address of the lab.</param>
internal sealed class PageRun(IPage page, Uri lab)
{
    private const string Head = ".job-head h1", Map = ".heatmap[data-drawn]", Curves = ".curve-plot .scatterlayer path.js-line", Loss = "[data-testid=cell-loss]";

    // Until a page is at rest.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    private static readonly string Watch = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", "stages.js"));

    /// <summary>Opens the job in an app that has just been loaded, so that nothing of the page has run before.</summary>
    public async Task<Stages> Open(string job)
    {
        await page.GotoAsync(new Uri(lab, "jobs").ToString());
        ILocator link = page.Locator($".job-list a[href='jobs/{job}']");
        await link.WaitForAsync();
        await Task.Delay(Rest);
        await Look($$"""{ head: "{{Head}}", map: "{{Map}}", curves: "{{Curves}}" }""", "{}");
        await link.ClickAsync();
        await page.WaitForFunctionAsync("window.stages.curves && window.stages.map");
        double data = await Answered("grids");
        double map = await Stage("map");
        await Task.Delay(Rest);
        return new Stages(
            ("opening: the heading is on the screen", await Stage("head")), ("opening: the grid's answer is there", data), ("opening: the map is on the screen", map),
            ("opening: from that answer to the map", map - data), ("opening: the curves are on the screen", await Stage("curves")));
    }

    /// <summary>Clicks a cell at a place of the map, in parts of its width and height.</summary>
    public async Task<Stages> Click(float x, float y)
    {
        LocatorBoundingBoxResult box = (await page.Locator(Map).BoundingBoxAsync())!;
        await Look("{}", $$"""{ loss: "{{Loss}}" }""");
        await page.Mouse.ClickAsync(box.X + box.Width * x, box.Y + box.Height * y);
        await page.WaitForFunctionAsync("window.stages.loss");
        await Task.Delay(Rest);
        return new Stages(("click: the trajectory's answer is there", await Answered("runs/[^/]*[?]")), ("click: the loss is on the screen", await Stage("loss")));
    }

    private async Task Look(string see, string change) => await page.EvaluateAsync($"({Watch})({see}, {change})");

    private Task<double> Stage(string name) => page.EvaluateAsync<double>($"window.stages.{name}");

    private Task<double> Answered(string part) => page.EvaluateAsync<double>($"window.answered(new RegExp('{part}'))");
}

/// <summary>Milliseconds of one opening or click, by what they are of.</summary>
internal sealed record Stages(params (string Name, double Milliseconds)[] Of);
