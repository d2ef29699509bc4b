using System.Text.RegularExpressions;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>The paper's figures and Table 6, in a real browser.</summary>
public sealed class PaperPageTests(Browser browser) : IClassFixture<Browser>
{
    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task TheGalleryDrawsAFigureOnceItsJobRanAndItsPageHasTheNumbers()
    {
        IPage page = await browser.Open("paper");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Run Figure 1" }).ClickAsync();
        await Expect(page.Locator(".figure-1 .scatterlayer path.js-line").First).ToBeAttachedAsync();
        await Browser.Picture(page, "paper");

        await page.Locator("#title-figure-1 a").ClickAsync();
        await Expect(page.GetByTestId("numbers")).ToContainTextAsync("intercept");
        await Expect(page.Locator(".paper-plot .subplot")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Show as table" }).ClickAsync();
        await Expect(page.GetByTestId("twin").Locator("tbody tr td").First).ToBeVisibleAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("show=table"));

        await page.GetByTestId("paper-jobs").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByText("This job drew Figure 1")).ToBeVisibleAsync();
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task BostonIsDrawnOnceItsSearchIsDoneAndItsRowOfTable6Opens()
    {
        await browser.Lab.Run(PaperGrid.Of("boston", Protocol.AsRun));
        IPage page = await browser.Open("paper");
        await Expect(page.Locator(".figure-3").GetByText("1 differs")).ToBeVisibleAsync();
        await Expect(page.Locator(".figure-3 .scatterlayer path.js-line").First).ToBeAttachedAsync();

        await page.GotoAsync($"{browser.Lab.Address}/paper/table-6");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Boston" }).ClickAsync();
        await Expect(page.GetByTestId("audit-sentence")).ToContainTextAsync("With the other sign, at +1.250, it ends at 10.9474");
        await Expect(page.GetByTestId("audit-panel").Locator(".scatterlayer path.point").First).ToBeAttachedAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("open=boston"));
        await Browser.Picture(page, "table-6");

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show in the heat map" }).ClickAsync();
        await Expect(page.GetByTestId("cell-loss")).ToContainTextAsync("290.646");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task TheProtocolStandsInTheAddress()
    {
        IPage page = await browser.Open("paper");
        await page.GetByText("As printed", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("protocol=asPrinted"));
        await Expect(page.Locator("#title-figure-2 a")).ToHaveAttributeAsync("href", new Regex("protocol=asPrinted"));
        await page.ReloadAsync();
        await Expect(page.Locator(".mud-toggle-item-selected")).ToHaveTextAsync("As printed");
        browser.ExpectQuiet();
    }
}
