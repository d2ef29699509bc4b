using System.Text.RegularExpressions;
using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>What one can look at on a job's page, by mouse, keyboard and address.</summary>
public sealed class JobViewTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly JobSpec Wine = Specs.Coarse() with { Name = "Wine, to look at" };

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task TheRidgeIsDrawnOnDemandAndStandsInTheAddress()
    {
        IPage page = await Open("");
        ILocator lines = page.Locator(".heatmap .scatterlayer path.js-line"), ridge = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ridge" });
        int before = await lines.CountAsync();
        await ridge.ClickAsync();
        await Expect(page.Locator(".legend")).ToContainTextAsync("best step of each damping");
        await Expect(lines).ToHaveCountAsync(before + 4); // a halo and a line for each method with damping
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("ridge=shown"));
        await page.ReloadAsync();
        await Expect(ridge).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(lines).ToHaveCountAsync(before + 4);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TheSelectedCellIsExplainedAndItsCurveStopsWhereTheMinimumIsCertain()
    {
        IPage page = await Open("?method=naturalGradientDescent&step=20&damping=0");
        await Expect(page.GetByTestId("cell-reason")).ToContainTextAsync("L* = ");
        await page.GetByText("L − L*", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("certain")).ToContainTextAsync("is certain to");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("loss=above-minimum"));
        await Expect(page.Locator(".curve-plot .shapelayer path").First).ToBeAttachedAsync(); // the grey ground
        await page.GotoAsync(page.Url.Replace("step=20", "step=30"));
        await Expect(page.GetByTestId("cell-reason")).ToContainTextAsync("times longer than 2/λ_max");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TheKeyboardReachesEveryCellSaysWhereItIsAndPins()
    {
        IPage page = await Open("?method=naturalGradientDescent&step=5&damping=3");
        ILocator said = page.Locator(".heatmap [aria-live]");
        await page.Locator(".heatmap").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(said).ToContainTextAsync("NGD, step −14.000, damping −4.0, ");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Expect(said).ToContainTextAsync("NGD, step −4.000, damping −4.0, ");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(said).ToContainTextAsync("NGD, step −4.000, damping −2.0, ");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("pins").Locator(".pin")).ToHaveCountAsync(1);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("pins=naturalGradientDescent.16.4"));
        await page.Keyboard.PressAsync("b");
        await Expect(said).ToContainTextAsync("NGD, step ");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".curve-plot").First.Locator(".scatterlayer path.js-line")).ToHaveCountAsync(2);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task PinnedCellsKeepTheirCurvesAndAnAddressBringsThemBack()
    {
        IPage page = await Open("?method=empiricalFisherDescent&step=21&damping=0&pins=naturalGradientDescent.19.2,gradientDescent.14");
        ILocator curves = page.Locator(".curve-plot").First.Locator(".scatterlayer path.js-line"), pins = page.GetByTestId("pins").Locator(".pin");
        await Expect(pins).ToHaveCountAsync(2);
        await Expect(curves).ToHaveCountAsync(3);
        await Expect(page.Locator(".heatmap .pin-letter")).ToHaveTextAsync(["A", "B"]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Unpin A" }).ClickAsync();
        await Expect(pins).ToHaveCountAsync(1);
        await Expect(curves).ToHaveCountAsync(2);
        LocatorBoundingBoxResult box = (await page.Locator(".heatmap").BoundingBoxAsync())!;
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height * 0.8f);
        await page.Keyboard.UpAsync("Control");
        await Expect(pins).ToHaveCountAsync(2);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AClickOnASliceSelectsItsCell()
    {
        IPage page = await Open("?method=naturalGradientDescent&step=10&damping=3&tab=slices");
        ILocator charts = page.Locator(".curve-plot");
        await Expect(charts).ToHaveCountAsync(2);
        ILocator points = charts.First.Locator(".scatterlayer .trace").First.Locator("path.point");
        await Expect(points.Nth(15)).ToBeAttachedAsync();
        LocatorBoundingBoxResult box = (await points.Nth(15).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await Expect(charts.First.Locator(".hoverlayer .hovertext")).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("step=15&damping=3|damping=3.*step=15"));
        browser.ExpectQuiet();
    }

    [Theory]
    [InlineData("Heat map as shown", "svg")]
    [InlineData("Heat map as shown", "png")]
    [InlineData("Loss curves as shown", "svg")]
    public async Task AnExportedFigureHasItsParametersInTheCaption(string figure, string format)
    {
        IPage page = await Open("?ridge=shown");
        await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();
        await page.Locator("button").Filter(new LocatorFilterOptions { HasText = "Export" }).ClickAsync();
        IDownload saved = await page.RunAndWaitForDownloadAsync(() => page.GetByText($"{figure}, {format.ToUpperInvariant()}").ClickAsync());
        await using Stream file = await saved.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await file.CopyToAsync(content, TestContext.Current.CancellationToken);
        if (format == "png")
        {
            Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(content.GetBuffer(), 1, 3));
            return;
        }

        string svg = System.Text.Encoding.UTF8.GetString(content.ToArray());
        Assert.Contains("Data wine", svg, StringComparison.Ordinal);
        Assert.Contains("100 iterations", svg, StringComparison.Ordinal);
        Assert.Contains("ngerprint", svg, StringComparison.Ordinal);
        Assert.Contains((await browser.Lab.Run(Wine)).Fingerprint, svg, StringComparison.Ordinal);
    }

    private async Task<IPage> Open(string query)
    {
        JobAnswer job = await browser.Lab.Run(Wine);
        IPage page = await browser.Open($"jobs/{job.Id}{query}");
        await Expect(page.Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();
        return page;
    }
}
