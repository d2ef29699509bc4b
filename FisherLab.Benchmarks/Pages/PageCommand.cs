using System.CommandLine;
using FisherLab.Benchmarks.Reports;
using Microsoft.Playwright;

namespace FisherLab.Benchmarks.Pages;

/// <summary>How long a person waits for the page of a job with a million cells.</summary>
internal static class PageCommand
{
    private static readonly Option<string> Lab = new("--lab")
    {
        Description = "Address of a lab that runs [http://127.0.0.1:5080]",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<string?> Job = new("--job") { Description = "Id of a job to open, instead of a million new cells" };

    private static readonly Option<int> Openings = new("--openings") { Description = "How often [5]", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> Clicks = new("--clicks") { Description = "How many [10]", DefaultValueFactory = _ => 10 };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory of page.csv [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    public static Command Make()
    {
        var command = new Command("page", "The page of a job with a million cells, in Chromium (FISHERLAB_CHROMIUM) at a running lab") { Lab, Job, Openings, Clicks, Out };
        command.SetAction(async (parse, _) =>
        {
            Table table = await Measure(new Uri(parse.GetRequiredValue(Lab)), parse.GetValue(Job), parse.GetValue(Openings), parse.GetValue(Clicks));
            table.Save(Path.Combine(parse.GetRequiredValue(Out).FullName, "page.csv"));
        });
        return command;
    }

    private static async Task<Table> Measure(Uri lab, string? id, int openings, int clicks)
    {
        using var http = new HttpClient { BaseAddress = lab };
        string job = id ?? await MillionCells.Make(http);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FISHERLAB_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        IPage page = await chromium.NewPageAsync();
        await page.SetViewportSizeAsync(1440, 900);
        var person = new PageRun(page, lab);
        var seen = new List<Stages>();
        for (int i = 0; i < openings; i++)
            seen.Add(await person.Open(job));
        for (int i = 0; i < clicks; i++)
            seen.Add(await person.Click(0.25f + 0.45f * (i * 7 % 10) / 10, 0.15f + 0.7f * (i * 3 % 10) / 10));
        return Summary(seen);
    }

    private static Table Summary(List<Stages> seen)
    {
        var table = new Table("what", "times", "median ms", "worst ms");
        Console.WriteLine(table.HeadLine);
        foreach (IGrouping<string, double> stage in seen.SelectMany(stages => stages.Of).GroupBy(stage => stage.Name, stage => stage.Milliseconds))
        {
            double[] sorted = [.. stage.Order()];
            table.Add(stage.Key, Text.Of(sorted.Length), $"{sorted[sorted.Length / 2]:F0}", $"{sorted[^1]:F0}");
            Console.WriteLine(table.LastLine);
        }

        return table;
    }
}
