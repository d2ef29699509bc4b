using System.Net;
using System.Net.Sockets;
using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>Open pages while a job runs: when the server dies under them, and when there are many of them.</summary>
public sealed class LivePageTests(Browser browser) : IClassFixture<Browser>
{
    private const int Tabs = 8;

    // Milliseconds that the rest of a job may take: it is work, and shares the machine with the other tests.
    private const int Work = 300_000;

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task PagesOutliveTheirServerAndGoOnByThemselves()
    {
        string data = Directory.CreateTempSubdirectory("fisherlab-").FullName, address = FreeAddress();
        ServerProcess server = await ServerProcess.Start(data, address);
        try
        {
            IPage[] pages = await Task.WhenAll(browser.Open($"{address}/"), browser.Open($"{address}/jobs"), browser.Open($"{address}/jobs"));
            JobAnswer job = await server.Jobs.Submit(Specs.ManyChunks() with { Name = "Outlives its server" }, cancellation: TestContext.Current.CancellationToken);
            await pages[2].GetByText(job.Name).ClickAsync();
            await Task.WhenAll(pages[..2].Select(page => Expect(page.GetByText(job.Name).First).ToBeVisibleAsync()));
            await Expect(pages[2].Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();
            await Expect(pages[2].GetByText("Running", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync();
            await server.Kill();
            await Task.WhenAll(pages.Select(async page =>
            {
                await Expect(page.Locator(".banner")).ToContainTextAsync("The server is not answering. Trying again in");
                await Expect(page.GetByText("reconnecting")).ToBeVisibleAsync();
                await Expect(page.GetByText(job.Name).First).ToBeVisibleAsync();
            }));
            await Expect(pages[2].Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();

            server.Dispose();
            server = await ServerProcess.Start(data, address);
            await Task.WhenAll(pages.Select(async page =>
            {
                await Expect(page.GetByText("Connected again.")).ToBeVisibleAsync();
                await Expect(page.Locator(".banner")).ToHaveCountAsync(0);
                await Expect(page.Locator(".chip", new PageLocatorOptions { HasText = "Finished" })).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Work });
            }));
            Assert.Equal(JobState.Finished, (await server.Jobs.Get(job.Id, TestContext.Current.CancellationToken)).State);
            browser.ExpectQuiet("ERR_"); // what was asked while nobody was there
            await Task.WhenAll(pages.Select(page => page.CloseAsync()));
        }
        finally
        {
            server.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task ManyTabsFollowOneJobToItsEnd()
    {
        IPage[] pages = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => browser.Open("jobs", 1280, 800)));
        JobAnswer job = await browser.Lab.Jobs.Submit(Specs.Endless() with { Name = "Much watched" }, cancellation: TestContext.Current.CancellationToken);
        await Task.WhenAll(pages.Select(async page =>
        {
            await page.GetByText(job.Name).ClickAsync();
            await Expect(page.Locator(".progress-line")).ToContainTextAsync(Browser.SomeCells);
        }));
        await browser.Lab.Jobs.Cancel(job.Id, TestContext.Current.CancellationToken);
        await Task.WhenAll(pages.Select(page => Expect(page.GetByText("Cancelled", new PageGetByTextOptions { Exact = true })).ToBeVisibleAsync()));
        browser.ExpectQuiet();
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
