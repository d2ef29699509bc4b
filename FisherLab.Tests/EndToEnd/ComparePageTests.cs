using System.Text.RegularExpressions;
using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>Methods of several jobs over each other, in a real browser.</summary>
public sealed class ComparePageTests(Browser browser) : IClassFixture<Browser>
{
    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task TwoJobsAreDrawnOverEachOtherAndTheAddressKeepsTheView()
    {
        JobAnswer first = await browser.Lab.Run(Specs.Small(30) with { Name = "Thirty" }), second = await browser.Lab.Run(Specs.Small(20, "wine") with { Name = "Twenty" });
        IPage page = await browser.Open(CompareAddress.Of([new ComparedRun(first.Id), new ComparedRun(second.Id, "naturalGradientDescent")]));
        await Expect(page.GetByTestId("compared")).ToHaveCountAsync(4);
        await Expect(page.Locator(".curve-plot").First.Locator(".scatterlayer path.js-line")).ToHaveCountAsync(4);
        await Browser.Picture(page, "compare");
        await page.GetByLabel("Axis of iterations").GetByText("log", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("time=log"));
        await Expect(page.Locator(".curve-plot").First.Locator("g.xtick text").First).ToHaveTextAsync("1");
        foreach (string card in (string[])["Share of the grid within ε of the optimum", "Tuning effort"])
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"{card}: show as table" }).ClickAsync();
        await Expect(page.Locator(".run-table")).ToHaveCountAsync(2);
        Assert.Equal(1 + 21, await Lines(page, "Share of the grid within ε of the optimum"));
        foreach (string card in (string[])["Share of the grid within ε of the optimum", "Tuning effort"])
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"{card}: show as chart" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Suboptimality: show as table" }).ClickAsync();
        await Expect(Rows(page).Nth(1).Locator("td").First).ToHaveTextAsync("1");
        Assert.Equal(1 + 31, await Lines(page, "Suboptimality"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove GD 1 of Thirty" }).ClickAsync();
        await Expect(page.GetByTestId("compared")).ToHaveCountAsync(3);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("tables=curves"));
        await page.ReloadAsync();
        await Expect(page.GetByTestId("compared")).ToHaveCountAsync(3);
        await Expect(Rows(page).First.Locator("td").First).ToHaveTextAsync("0");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TwoGridsOnTheSameAxesAreDrawnOverEachOtherAndOthersAreRefused()
    {
        JobAnswer first = await browser.Lab.Run(Specs.Small(30)), second = await browser.Lab.Run(Specs.Small(20));
        string damped = "naturalGradientDescent";
        ComparedRun[] same = [new ComparedRun(first.Id, damped), new ComparedRun(second.Id, damped)];
        IPage page = await browser.Open($"{CompareAddress.Of(same)}&difference={CompareAddress.Runs(same.Reverse())}");
        await Expect(page.GetByTestId("difference-legend")).ToContainTextAsync("NGD 2 lower ← → NGD 1 lower");
        await Expect(page.Locator(".heatmaplayer image")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Difference of final losses: show as table" }).ClickAsync();
        await Expect(page.Locator(".run-table thead th")).ToHaveCountAsync(5);

        await page.GotoAsync($"{browser.Lab.Address}/{CompareAddress.Of([new ComparedRun(first.Id, "gradientDescent"), same[1]])}");
        await Expect(page.GetByTestId("no-difference")).ToContainTextAsync("differ");
        browser.ExpectQuiet();
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    public async Task ThePageFitsItsWidthAndSaysWhatToDoWhereItIsEmpty(int width, int height, ColorScheme theme)
    {
        JobAnswer job = await browser.Lab.Run(Specs.Small(25));
        IPage page = await browser.Open("compare", width, height, theme);
        await Expect(page.GetByText("Nothing to compare yet")).ToBeVisibleAsync();
        await page.GotoAsync($"{browser.Lab.Address}/{CompareAddress.Of([new ComparedRun(job.Id)])}");
        await Expect(page.Locator(".curve-plot .scatterlayer path.js-line").First).ToBeAttachedAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"Compare is wider than {width} pixels.");
        await Browser.Picture(page, $"compare-{width}-{theme}".ToLowerInvariant());
        browser.ExpectQuiet();
    }

    private static ILocator Rows(IPage page) => page.Locator(".run-table tbody tr:has(td)");

    // Of a card's numbers as they are saved; its table has only the rows that are in sight.
    private static async Task<int> Lines(IPage page, string card)
    {
        IDownload saved = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"{card}: download as CSV" }).ClickAsync());
        return (await File.ReadAllLinesAsync(await saved.PathAsync())).Length;
    }
}
