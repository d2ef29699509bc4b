using System.Globalization;
using System.Text.RegularExpressions;
using FisherLab.Client.Figures.Fields;
using FisherLab.Client.Pages;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>The engine in a real browser: starts are dragged, and their ways follow.</summary>
public sealed class PlaygroundPageTests(Browser browser) : IClassFixture<Browser>
{
    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task AWayFollowsItsStartAndTheAddressKeepsIt()
    {
        IPage page = await Open("playground?steps=500");
        ILocator start = page.Locator("[data-start='2'] .disc");
        LocatorBoundingBoxResult from = (await start.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(from.X - 100, from.Y + 90, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("starts="));
        await CompareWithTheEngine(page);
        string url = page.Url;
        await page.ReloadAsync();
        await Expect(page.Locator("path[data-way=efgd-4][d^=M]")).ToBeAttachedAsync();
        Assert.Equal(url, page.Url);
        await CompareWithTheEngine(page);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TheKeyboardMovesAStartNoFurtherThanTheWindow()
    {
        IPage page = await Open("playground?steps=100&field=side&start=1");
        ILocator start = page.GetByLabel("Start 2, NGD");
        await start.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "b = 1.05, θ = 0.00");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "b = 1.05, θ = 0.50");
        for (int i = 0; i < 4; i++)
            await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(start).ToHaveAttributeAsync("aria-valuetext", "b = 1.05, θ = −1.00");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("1.05,-1_.*start=2"));
        await Expect(page.GetByText("Along the path from start 2")).ToBeVisibleAsync();
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task PastedPointsAreDrawnAndWhatCannotBeReadIsNamedWithItsLine()
    {
        IPage page = await Open("playground?steps=200");
        await page.GetByLabel("Data").SelectOptionAsync("points");
        ILocator text = page.GetByLabel("Points, a line each");
        await text.FillAsync("0,1\n1,3.1\n2,x\n3,7");
        await Expect(page.Locator("#points-state")).ToContainTextAsync("Line 3: “x” is no number");
        await text.FillAsync("0,1\n1,3.1\n2,5\n3,7\n4,8.8\n5,11.3\n6,13\n7,15.2");
        await Expect(page.Locator("#points-state")).ToContainTextAsync("8 points");
        await Expect(page.Locator(".page-head")).ToContainTextAsync("Your points: linear regression, 8 samples.");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#points=0,1\\|1,3.1"));
        await CompareWithTheEngine(page);
        await page.ReloadAsync();
        await Expect(page.Locator("path[data-way=efgd-4][d^=M]")).ToBeAttachedAsync();
        await CompareWithTheEngine(page);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AStepThatIsTooLongIsToldInWords()
    {
        IPage page = await Open("playground?steps=500&step=1&damping=none&prior=none");
        await Expect(page.GetByTestId("arrival-gd-3")).ToContainTextAsync("diverged at");
        await Expect(page.GetByTestId("breakdown").First).ToContainTextAsync("A smaller step size helps");
        Assert.DoesNotContain("NaN", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AsInThePaperHasItsStepsAndTheExportItsParameters()
    {
        IPage page = await Open("playground?data=figure-4-a&steps=100");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "As in the paper" }).ClickAsync();
        await Expect(page.GetByTestId("arrival-gd-1")).ToHaveTextAsync("24,066");
        await Expect(page.GetByTestId("arrival-efgd-4")).ToHaveTextAsync("2,410");
        await Expect(page.GetByText("as run for the published figure")).ToBeVisibleAsync();
        await page.Locator("button").Filter(new LocatorFilterOptions { HasText = "Export" }).ClickAsync();
        IDownload saved = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Field as shown, SVG").ClickAsync());
        await using Stream file = await saved.CreateReadStreamAsync();
        string svg = await new StreamReader(file).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("49,999 steps", svg, StringComparison.Ordinal);
        Assert.Equal(12, Regex.Count(svg, "stroke-width=\"2.2\""));
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        browser.ExpectQuiet();
    }

    private async Task<IPage> Open(string address)
    {
        IPage page = await browser.Open(address);
        await Expect(page.Locator("path[data-way=efgd-4][d^=M]").First).ToBeAttachedAsync();
        return page;
    }

    // What is drawn, against what this machine's engine computes for the page's address: to the tenth of a pixel that is written.
    private static async Task CompareWithTheEngine(IPage page)
    {
        var view = PlaygroundView.Of(page.Url);
        FieldData data = view.Settings.Load();
        var problem = new FieldProblem(data, view.Settings.SamplesOf(data), view.Settings.PriorVariance);
        double[] size = await page.EvaluateAsync<double[]>("(box => [box.clientWidth, box.clientHeight])(document.querySelector('.field-plot'))");
        var scale = new FieldScale(data.Window, size[0], size[1]);
        IReadOnlyList<FieldPoint> starts = view.Starts.Count == 4 ? view.Starts : data.Window.Starts;
        foreach (FieldMethod method in FieldMethod.All)
            for (int start = 0; start < 4; start++)
            {
                var way = new FieldWay(
                    method, start, problem.Landscape.Trace(method.At(view.Settings.StepSize, view.Settings.Damping), view.Settings.Steps, [starts[start].Theta])[0], view.Settings.Steps);
                string path = $"path[data-way={method.Key}-{start + 1}]";
                double[] expected = Numbers(WayLine.Of(way, scale, view.Settings.Steps));
                await page.WaitForFunctionAsync("([path, length]) => document.querySelector(path).getAttribute('d').split(/[ML ]/).length - 1 === length", new object[] { path, expected.Length });
                double[] drawn = Numbers((await page.Locator(path).GetAttributeAsync("d"))!);
                for (int i = 0; i < expected.Length; i++)
                    Assert.Equal(expected[i], drawn[i], 0.11);
            }
    }

    private static double[] Numbers(string path) => [.. path[1..].Split('L', ' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
