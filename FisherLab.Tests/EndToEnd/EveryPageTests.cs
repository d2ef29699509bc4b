using System.Reflection;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FisherLab.Client;
using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>Every page, narrow, middling and wide, in both themes: axe finds nothing serious, nothing jumps once it is painted, the console stays quiet.</summary>
public sealed class EveryPageTests(Browser browser) : IClassFixture<Browser>
{
    // What the Web Vitals call good is 0.1; a row of text that moves by its own height is about 0.02.
    private const double MostShift = 0.02;

    private const string WatchShifts = """
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries())
            if (!entry.hadRecentInput)
              window.shifts.push([entry.value, entry.sources.map(source => `${source.node?.className || source.node?.nodeName} from ${source.previousRect.x}, ${source.previousRect.y} to ${source.currentRect.x}, ${source.currentRect.y}`).join(' ')]);
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    // A button that has just been enabled takes a quarter of a second to have its colour.
    private const string EndTransitions =
        "() => Promise.allSettled(document.getAnimations().filter(animation => animation instanceof CSSTransition).map(transition => transition.finished))";

    /// <summary>A page: its route's template, an address of it, and what stands there once its data are drawn.</summary>
    private sealed record Stop(string Template, Func<JobAnswer, string> Address, string Drawn);

    private static readonly Stop[] Stops =
    [
        new("/", _ => "", "table.jobs"),
        new("/new", _ => "new", "[data-test=cells]"),
        new("/jobs", _ => "jobs", ".job-list tbody tr"),
        new("/datasets", _ => "datasets", "table"),
        new("/datasets/{Key}", _ => "datasets/boston", "table"),
        new("/add-data-set", _ => "add-data-set", "h1"),
        new("/jobs/{Id}", job => $"jobs/{job.Id}", ".heatmap[data-drawn]"),
        new("/compare", job => $"compare?runs={job.Id}", ".curve-plot .scatterlayer"),
        new("/playground", _ => "playground", "path[data-way=efgd-4][d^=M]"),
        new("/paper", _ => "paper", "[data-testid=table-6]"),
        new("/paper/{Id}", _ => "paper/figure-3", "[data-testid=paper-jobs]"),
        new("/paper/table-6", _ => "paper/table-6", "[data-testid=audit]"),
        new("/not-found", _ => "nowhere", "h1"),
    ];

    public static TheoryData<int, ColorScheme> Screens => new MatrixTheoryData<int, ColorScheme>([390, 1280, 1920], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task APageIsAccessibleAndStandsStill(int width, ColorScheme theme)
    {
        JobAnswer job = await browser.Lab.Run(Specs.Coarse());
        IPage page = await browser.Open("", width, theme: theme);
        await page.EvaluateAsync(WatchShifts);
        var faults = new List<string>();
        foreach (Stop stop in Stops)
        {
            await page.EvaluateAsync("address => { window.shifts.length = 0; Blazor.navigateTo(address); }", stop.Address(job));
            await Assertions.Expect(page.Locator(stop.Drawn).First).ToBeVisibleAsync();
            await page.EvaluateAsync(EndTransitions);
            AxeResult found = await page.RunAxe();
            faults.AddRange(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{stop.Template}: {violation.Id}, {string.Join(" and ", violation.Nodes.Select(node => node.Html))}"));
            string shifts = await page.EvaluateAsync<string>(
                $"window.shifts.reduce((sum, shift) => sum + shift[0], 0) > {MostShift} ? JSON.stringify(window.shifts) : ''");
            if (shifts.Length > 0)
                faults.Add($"{stop.Template}: moved, {shifts}");
            await Browser.Picture(page, $"{stop.Template.Trim('/').Replace('/', '-')}-{width}-{theme}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AnAddressOfNothingSaysSoWhereItIsOpened()
    {
        IPage page = await browser.Open("nowhere/at/all");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Not found");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Back to jobs" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Jobs");
        browser.ExpectQuiet("status of 404");
    }

    [Fact]
    public void NoPageIsLeftOut()
    {
        IEnumerable<string> pages = typeof(Routes).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);
        Assert.Equal(pages.Order(StringComparer.Ordinal), Stops.Select(stop => stop.Template).Order(StringComparer.Ordinal));
    }
}
