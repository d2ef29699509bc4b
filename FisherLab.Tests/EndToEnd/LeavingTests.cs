using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>A person leaves a page before all of it is there.</summary>
public sealed class LeavingTests(Browser browser) : IClassFixture<Browser>
{
    /// <param name="address">Where the person is; {job} stands for a job.</param>
    /// <param name="begun">What is there when the person leaves.</param>
    /// <param name="late">What has not come by then.</param>
    /// <param name="drawn">What is there once it has come.</param>
    [Theory]
    [InlineData("jobs/{job}", ".heatmap", "**/heatmap*.js", ".heatmap[data-drawn]")]
    [InlineData("compare?runs={job}", ".curve-plot", "**/plotly-3*.js", ".curve-plot .scatterlayer")]
    [InlineData("playground", ".field-plot", "**/field*.js", "path[data-way=efgd-4][d^=M]")]
    [InlineData("new", "h1", "**/api/catalog", "[data-test=cells]")]
    [InlineData("paper/table-6", "h1", "**/api/catalog", "[data-testid=audit]")]
    public async Task WhatComesAfterwardsHurtsNobody(string address, string begun, string late, string drawn)
    {
        JobAnswer job = await browser.Lab.Run(Specs.Coarse());
        var asked = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        address = address.Replace("{job}", job.Id, StringComparison.Ordinal);
        IPage page = await browser.Open(address, before: page => page.RouteAsync(late, async route =>
        {
            asked.TrySetResult();
            await gate.Task;
            await route.ContinueAsync();
        }));
        await Assertions.Expect(page.Locator(begun).First).ToBeAttachedAsync();
        await asked.Task;
        await Go(page, "jobs");
        await Assertions.Expect(page.Locator(".job-list tbody tr").First).ToBeVisibleAsync();
        gate.SetResult();
        await Go(page, address);
        await Assertions.Expect(page.Locator(drawn).First).ToBeVisibleAsync();
        await page.CloseAsync();
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AWayThatPlaysStopsWithItsPage()
    {
        IPage page = await browser.Open("playground");
        ILocator play = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Play" });
        await play.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Pause" })).ToBeVisibleAsync();
        await Go(page, "jobs");
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        await Go(page, "playground");
        await Assertions.Expect(play).ToBeVisibleAsync();
        await page.EvaluateAsync("address => { document.querySelector('.play').click(); Blazor.navigateTo(address); }", "jobs");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Jobs");
        await page.CloseAsync();
        browser.ExpectQuiet();
    }

    private static async Task Go(IPage page, string address) => await page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
}
