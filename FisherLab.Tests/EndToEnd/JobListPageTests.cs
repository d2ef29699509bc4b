using System.Text.RegularExpressions;
using FisherLab.Client.Api;
using FisherLab.Tests.Server;
using Microsoft.Playwright;

namespace FisherLab.Tests.EndToEnd;

/// <summary>Finding, sorting, naming and deleting jobs, as a person does it.</summary>
public sealed class JobListPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private static readonly string[] Names = ["Cherry", "apple", "<b>Banana</b>"];

    private readonly List<JobAnswer> jobs = [];

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    public async ValueTask InitializeAsync()
    {
        foreach (JobAnswer old in (await browser.Lab.Jobs.List(limit: 100)).Items)
            await browser.Lab.Jobs.Delete(old.Id);
        foreach (string name in Names)
            jobs.Add(await browser.Lab.Run(Specs.Small(3 + jobs.Count) with { Name = name }));
        await browser.Lab.Jobs.Change(jobs[0].Id, new JobChange { Tags = ["red"], Note = "Sour" });
    }

    public async ValueTask DisposeAsync() => await browser.CloseAll();

    [Fact]
    public async Task SearchAndOrderStandInTheAddressAndSurviveAReload()
    {
        IPage page = await browser.Open("jobs");
        await ExpectNames(page, "<b>Banana</b>", "apple", "Cherry");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Job", Exact = true }).ClickAsync();
        await ExpectNames(page, "<b>Banana</b>", "apple", "Cherry");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Job", Exact = true }).ClickAsync();
        await ExpectNames(page, "Cherry", "apple", "<b>Banana</b>");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"order=name&descending=true"));
        await page.ReloadAsync();
        await ExpectNames(page, "Cherry", "apple", "<b>Banana</b>");

        await page.GetByTestId("search").FillAsync("sour");
        await ExpectNames(page, "Cherry");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("search=sour"));
        await page.ReloadAsync();
        await ExpectNames(page, "Cherry");
        await Expect(page.GetByTestId("search")).ToHaveValueAsync("sour");
        await page.GetByTestId("search").FillAsync("nothing of the kind");
        await Expect(page.GetByText("No job matches")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Show all" }).ClickAsync();
        await ExpectNames(page, "<b>Banana</b>", "apple", "Cherry");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cancelled", Exact = true }).ClickAsync();
        await Expect(page.GetByText("No job matches")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Finished", Exact = true }).ClickAsync();
        await ExpectNames(page, "<b>Banana</b>", "apple", "Cherry");
        await page.GoBackAsync();
        await Expect(page.GetByText("No job matches")).ToBeVisibleAsync();
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task APageOfADeletedJobSaysSoAndRestoresIt()
    {
        await browser.Lab.Jobs.Delete(jobs[1].Id);
        IPage page = await browser.Open($"jobs/{jobs[1].Id}");
        await Expect(page.GetByText("“apple” was deleted")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Restore" }).ClickAsync();
        await Expect(page.Locator(".heatmap[data-drawn]")).ToBeVisibleAsync();
        Assert.Null((await browser.Lab.Jobs.Get(jobs[1].Id)).DeletedAt);
        browser.ExpectQuiet("status of 410"); // the answer that told of it
    }

    [Fact]
    public async Task ASlashSearchesFromEveryPage()
    {
        IPage page = await browser.Open("");
        await Assertions.Expect(page.Locator("html[data-keys=heard]")).ToBeAttachedAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("banana");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/jobs\?search=banana$"));
        await ExpectNames(page, "<b>Banana</b>");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task AJobIsRenamedTaggedAndNotedInPlace()
    {
        IPage page = await browser.Open("jobs?search=apple");
        await page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "apple" }).HoverAsync();
        await page.GetByLabel("Rename apple").ClickAsync();
        await page.GetByTestId("name").FillAsync("Pineapple <script>alert(1)</script>");
        await page.Keyboard.PressAsync("Enter");
        await ExpectNames(page, "Pineapple <script>alert(1)</script>");
        await page.GetByLabel("Actions for Pineapple").ClickAsync();
        await page.GetByText("Tags and note").ClickAsync();
        await page.GetByTestId("tags").FillAsync("exotic, sweet, Sweet");
        await page.GetByTestId("note").FillAsync("From afar");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".job-list .tag")).ToHaveTextAsync(["exotic", "sweet"]);
        JobAnswer job = await browser.Lab.Jobs.Get(jobs[1].Id);
        Assert.Equal(("Pineapple <script>alert(1)</script>", "From afar"), (job.Name, job.Note));

        await page.Locator(".job-list .job-name").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(job.Name);
        await Expect(page.Locator(".job-note")).ToHaveTextAsync("From afar");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Rename", Exact = true }).ClickAsync();
        await page.GetByTestId("name").FillAsync("apple");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("apple");
        browser.ExpectQuiet();
    }

    [Fact]
    public async Task DeletedJobsComeBackByUndoAndFromTheirOwnList()
    {
        IPage page = await browser.Open("jobs?order=name");
        await page.GetByLabel("Select apple").CheckAsync();
        await page.GetByLabel("Select Cherry").CheckAsync();
        await Expect(page.GetByText("2 jobs selected")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Deleted 2 jobs.")).ToBeVisibleAsync();
        await ExpectNames(page, "<b>Banana</b>");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Undo" }).ClickAsync();
        await ExpectNames(page, "<b>Banana</b>", "apple", "Cherry");

        await page.GetByLabel("Actions for apple").ClickAsync();
        await page.GetByText("Delete", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await ExpectNames(page, "<b>Banana</b>", "Cherry");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Deleted jobs" }).ClickAsync();
        await page.GetByTestId("search").FillAsync(jobs[1].Id);
        await ExpectNames(page, "apple");
        await page.GetByLabel("Restore apple").ClickAsync();
        await Expect(page.GetByText("No job matches")).ToBeVisibleAsync();
        Assert.Null((await browser.Lab.Jobs.Get(jobs[1].Id)).DeletedAt);
        browser.ExpectQuiet();
    }

    private static Task ExpectNames(IPage page, params string[] names) => Expect(page.Locator(".job-list .job-name")).ToHaveTextAsync(names);
}
