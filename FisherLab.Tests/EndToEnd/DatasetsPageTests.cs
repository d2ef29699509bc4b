using System.Text;
using System.Text.RegularExpressions;
using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>What a person does with data sets in the browser.</summary>
public sealed class DatasetsPageTests(Browser browser) : IClassFixture<Browser>
{
    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [Fact]
    public async Task AFileIsPreviewedItsTargetIsChosenAndAJobStartsWithIt()
    {
        IPage page = await browser.Open("datasets");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Add data set" }).ClickAsync();
        await Choose(page, "Soil samples.csv", "depth,wet,ph\n10,0,6.5\n20,1,7.25\n30,1,7.5\n35,0,6.75\n");
        await Expect(page.Locator("table.rows tbody tr")).ToHaveCountAsync(4);
        await Expect(page.GetByTestId("likelihood")).ToHaveTextAsync("gaussian");
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "wet is the target" }).CheckAsync();
        await Expect(page.GetByTestId("likelihood")).ToHaveTextAsync("bernoulli");
        Assert.DoesNotContain((await browser.Lab.Datasets.List()).Items, item => item.Key == "soil-samples");
        await Browser.Picture(page, "datasets-preview");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/datasets/soil-samples$"));
        await Expect(page.Locator("table.columns tbody tr")).ToHaveCountAsync(2);
        DatasetAnswer stored = await browser.Lab.Datasets.Get("soil-samples");
        Assert.Equal(("wet", "bernoulli", 4), (stored.Target, stored.Likelihood, stored.Rows));
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Start a job with it" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/new\\?dataset=soil-samples"));
        await Expect(page.Locator(".code")).ToContainTextAsync("\"dataset\": \"soil-samples\", \"likelihood\": \"bernoulli\"");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "About Soil samples" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/datasets/soil-samples$"));
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task WhatIsWrongWithAFileIsShownByLineAndColumn()
    {
        IPage page = await browser.Open("add-data-set");
        await Choose(page, "bad.csv", "x,y\n1,2\n3,<b>four</b>\n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Line 3, column 2: '<b>four</b>' is not a finite number.");
        await Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" })).ToBeDisabledAsync();
        await Choose(page, "good.csv", "x,y\n1,2\n3,4\n");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("good");
        await page.GetByLabel("Name").FillAsync("Boston");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("\"boston\" exists and has other content");
        // A refusal is an error of the browser's console too, made here on purpose.
        browser.ExpectQuiet("status of 400", "status of 409");
    }

    [Fact]
    public async Task AnUploadIsDeletedUnlessAJobUsesIt()
    {
        DatasetAnswer used = await Upload("Kept", "x,y\n1,2\n3,4\n5,7\n");
        await browser.Lab.Run(Specs.Small(10, used.Key) with { Name = "User of kept" });
        IPage page = await browser.Open($"datasets/{used.Key}");
        await Delete(page);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is used by 1 job: \"User of kept\"");
        Assert.True((await browser.Lab.Datasets.Get(used.Key)).Available);

        DatasetAnswer free = await Upload("Free", "x,y\n1,2\n3,4\n5,9\n");
        page = await browser.Open($"datasets/{free.Key}");
        await Delete(page);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/datasets$"));
        await Expect(page.Locator("table.datasets")).Not.ToContainTextAsync("Free");
        browser.ExpectQuiet("status of 409");
    }

    [Fact]
    public async Task ADataSetIsShownByItsAddressWithItsWarnings()
    {
        await Upload("Doubtful", "same,a,b,\"<script>alert(1)</script>\",y\n7,1,1000,2,1\n7,2,3000,4,0\n7,4,9000,8,1\n7,5,1000,10,0\n7,6,1000,12,0\n");
        IPage page = await browser.Open("datasets/doubtful");
        await Expect(page.GetByText("same is constant")).ToBeVisibleAsync();
        await Expect(page.GetByText("<script>alert(1)</script> follows from the columns before")).ToBeVisibleAsync();
        await Expect(page.GetByText("Standard deviations go from")).ToBeVisibleAsync();
        await page.GotoAsync($"{browser.Lab.Address}/datasets/nowhere");
        await Expect(page.GetByText("There is no data set")).ToBeVisibleAsync();
        browser.ExpectQuiet("status of 404");
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    public async Task EveryPageFitsItsWidthWithoutAComplaint(int width, int height, ColorScheme theme)
    {
        foreach ((string name, string address, string sign) in ((string, string, string)[])[
            ("datasets", "datasets", ".datasets"), ("dataset", "datasets/boston", "table.rows"), ("add-data-set", "add-data-set", ".drop")])
        {
            IPage page = await browser.Open(address, width, height, theme);
            await Expect(page.Locator(sign)).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width} pixels.");
            await Browser.Picture(page, $"{name}-{width}-{theme}".ToLowerInvariant());
            await page.CloseAsync();
        }

        browser.ExpectQuiet();
    }

    private static Task Choose(IPage page, string name, string text) => page.Locator(".drop input").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });

    private static async Task Delete(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete", Exact = true }).ClickAsync();
    }

    private Task<DatasetAnswer> Upload(string name, string text) =>
        browser.Lab.Datasets.UploadCsv(name, "y", new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
