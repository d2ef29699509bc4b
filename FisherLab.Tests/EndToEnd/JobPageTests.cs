using System.Text.RegularExpressions;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>What a person does in the browser, in a real one.</summary>
public sealed class JobPageTests(Browser browser) : IClassFixture<Browser>
{
    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task AJobSubmittedByTheFormFillsItsHeatMapAndAClickShowsACurve()
    {
        IPage page = await browser.Open("new");
        await Expect(page.Locator("[data-test=cells]")).ToHaveTextAsync("20,003");
        await page.GetByText("Coarse, 31 × 11").ClickAsync();
        await Expect(page.Locator("[data-test=cells]")).ToHaveTextAsync("713");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start", Exact = true }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/.+"));
        await Expect(page.Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();
        await Expect(page.GetByText("Finished")).ToBeVisibleAsync();
        string before = await page.GetByTestId("cell-loss").InnerTextAsync();

        ILocator map = page.Locator(".heatmap");
        LocatorBoundingBoxResult box = (await map.BoundingBoxAsync())!;
        await map.ClickAsync(new LocatorClickOptions { Position = new Position { X = box.Width / 2, Y = box.Height * 0.8f } });
        await Expect(page.GetByTestId("cell-loss")).Not.ToHaveTextAsync(before);
        await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();

        string chosen = await page.GetByTestId("cell-loss").InnerTextAsync(), address = page.Url;
        await page.ReloadAsync();
        await Expect(page.GetByTestId("cell-loss")).ToHaveTextAsync(chosen);
        Assert.Equal(address, page.Url);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AStartWhoseAnswerIsLostCanBeRepeatedAndMakesOneJob()
    {
        string spec = Engine.Jobs.JobWriter.WriteBriefly(Specs.Coarse() with { Name = "Lost answer", Iterations = 7 }).ToJsonString();
        IPage page = await browser.Open($"new?spec={Uri.EscapeDataString(spec)}");
        bool lost = false;
        await page.RouteAsync("**/api/jobs", async route =>
        {
            if (lost)
            {
                await route.ContinueAsync();
                return;
            }

            lost = true;
            await route.FetchAsync(); // the server makes the job, and the page never hears of it
            await route.AbortAsync();
        });
        ILocator start = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start", Exact = true });
        await start.ClickAsync();
        await Expect(page.GetByText("The server did not answer").First).ToBeVisibleAsync();
        await start.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/jobs/.+"));
        ListAnswer<JobAnswer> jobs = await browser.Lab.Jobs.List(limit: 100, cancellation: TestContext.Current.CancellationToken);
        Assert.Single(jobs.Items, job => job.Name == "Lost answer");
        browser.ExpectQuiet("net::ERR_FAILED"); // the one that was made on purpose
    }

    [Fact]
    public async Task ARunningJobIsCancelledByItsButtonAndKeepsItsCells()
    {
        JobAnswer job = await browser.Lab.Jobs.Submit(Specs.Endless() with { Name = "Stopped by hand" }, cancellation: TestContext.Current.CancellationToken);
        IPage page = await browser.Open($"jobs/{job.Id}");
        await Expect(page.Locator(".progress-line")).ToContainTextAsync(Browser.SomeCells);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cancel job" }).ClickAsync();
        await Expect(page.Locator(".chip", new PageLocatorOptions { HasText = "Cancelled" })).ToBeVisibleAsync();
        JobAnswer cancelled = await browser.Lab.Until(job.Id, job => job.State == JobState.Cancelled);
        Assert.InRange(cancelled.Progress.Done, 1, cancelled.Progress.Total - 1);
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Resume" })).ToBeVisibleAsync();
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TheStabilityOfTheBestCellsComesWithoutAReload()
    {
        JobAnswer job = await browser.Lab.Jobs.Submit(Specs.Coarse() with { Name = "Stability", Iterations = 99 }, cancellation: TestContext.Current.CancellationToken);
        IPage page = await browser.Open($"jobs/{job.Id}");
        ILocator chips = page.Locator("[data-test=stability] .chip");
        await Expect(chips).ToHaveCountAsync(3);
        await Expect(chips.First).ToHaveTextAsync(new Regex("^(stable|sensitive|unstable)$"));
        await Expect(page.GetByTestId("cell-sentence")).ToContainTextAsync(new Regex("The loss is (stable|sensitive|unstable)"));
        await page.Locator(".heatmap").FocusAsync();
        await page.Keyboard.PressAsync("b");
        await Expect(page.Locator(".hover-card")).ToContainTextAsync(new Regex("stability(stable|sensitive|unstable)"));
    }

    [Fact]
    public async Task ThePrintedCellHasAVerdictAndIsSelectedByIt()
    {
        JobAnswer job = await browser.Lab.Run(PaperGrid.All[0] with { Methods = [PaperGrid.All[0].Methods[0], PaperGrid.All[0].Methods[2]] });
        IPage page = await browser.Open($"jobs/{job.Id}");
        ILocator verdicts = page.Locator("[data-test=verdict]");
        await Expect(verdicts.Nth(0)).ToHaveTextAsync("exact");
        await Expect(verdicts.Nth(1)).ToHaveTextAsync("differs");
        await verdicts.Nth(1).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "1,404 cells do better" }).ClickAsync();
        await Expect(page.GetByTestId("cell-loss")).ToHaveTextAsync("290.6462");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task HomeCountsTheVerdictsOnTheGridsThatAreHere()
    {
        await browser.Lab.Run(PaperGrid.All[0]);
        IPage page = await browser.Open("");
        await Expect(page.GetByTestId("verdict-counts")).ToContainTextAsync(new Regex("1\\s*exact.*1\\s*tied.*1\\s*differs", RegexOptions.Singleline));
        await Expect(page.GetByTestId("verdict-counts")).ToContainTextAsync("boston, EFGD");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task ALargeGridIsShownInBlocksAndAClickOrAZoomReachesItsCells()
    {
        JobAnswer job = await browser.Lab.Run(Specs.Coarse() with
        {
            Name = "Wine, 160,000 cells",
            Iterations = 1,
            Methods = [Specs.Coarse().Methods[1] with { StepSize = new Axis.Logarithmic(-6, 4, 400), Damping = new Axis.Logarithmic(-10, 10, 400) }],
        });
        IPage page = await browser.Open($"jobs/{job.Id}");
        await Expect(page.Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();
        ILocator caption = page.GetByTestId("blocks");
        await Expect(caption).ToHaveTextAsync("NGD: each square stands for 2 × 4 cells, the best of them. Zoom in for finer squares.");
        await Expect(page.Locator(".heatmap .annotation-text").First).ToContainTextAsync("160,000 cells");
        await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();

        ILocator map = page.Locator(".heatmap");
        LocatorBoundingBoxResult box = (await map.BoundingBoxAsync())!;
        string before = await page.GetByTestId("cell-loss").InnerTextAsync();
        await page.Mouse.ClickAsync(box.X + box.Width / 3, box.Y + box.Height / 3);
        await Expect(page.GetByTestId("cell-loss")).Not.ToHaveTextAsync(before);
        await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();
        await Browser.Picture(page, "large");

        await page.Mouse.MoveAsync(box.X + box.Width * 0.4f, box.Y + box.Height * 0.4f);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 0.5f, box.Y + box.Height * 0.6f, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(caption).ToHaveTextAsync("NGD: each square is one cell.");
        await Browser.Picture(page, "large-zoomed");
        browser.ExpectQuiet();
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task EveryPageFitsItsWidthWithoutAComplaint(int width, int height, ColorScheme theme)
    {
        JobAnswer job = await browser.Lab.Run(width == 1440 ? PaperGrid.All[0] : Specs.Coarse());
        foreach ((string name, string address, string sign) in ((string, string, string)[])[
            ("home", "", width == 1440 ? ".spark" : ".jobs"), ("jobs", "jobs", ".job-list"), ("new", "new", ".new-job"), ("job", $"jobs/{job.Id}", ".heatmap[data-drawn]")])
        {
            IPage page = await browser.Open(address, width, height, theme);
            await Expect(page.Locator(sign).First).ToBeVisibleAsync();
            if (name == "job")
                await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width} pixels.");
            await Browser.Picture(page, theme == ColorScheme.Light && width == 1440 ? name : $"{name}-{width}-{theme}".ToLowerInvariant());
            await page.CloseAsync();
        }

        browser.ExpectQuiet();
    }
}
