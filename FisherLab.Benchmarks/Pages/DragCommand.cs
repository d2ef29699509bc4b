using System.CommandLine;
using FisherLab.Benchmarks.Reports;
using Microsoft.Playwright;

namespace FisherLab.Benchmarks.Pages;

/// <summary>How often the playground draws while a start is dragged.</summary>
internal static class DragCommand
{
    private static readonly Option<string> Lab = new("--lab")
    {
        Description = "Address of a lab that runs [http://127.0.0.1:5080]",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<int> Drags = new("--drags") { Description = "Drags of five seconds a field [3]", DefaultValueFactory = _ => 3 };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory of drag.csv [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    private static readonly (string Name, string Address)[] Fields = [("EFGD with all paths", "playground"), ("three side by side", "playground?field=side")];

    public static Command Make()
    {
        var command = new Command("drag", "A start of the playground, dragged in Chromium (FISHERLAB_CHROMIUM) at a running lab") { Lab, Drags, Out };
        command.SetAction(async (parse, _) =>
        {
            Table table = await Measure(new Uri(parse.GetRequiredValue(Lab)), parse.GetValue(Drags));
            table.Save(Path.Combine(parse.GetRequiredValue(Out).FullName, "drag.csv"));
        });
        return command;
    }

    private static async Task<Table> Measure(Uri lab, int drags)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FISHERLAB_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
        var table = new Table("field", "drawings a second", "median ms between", "95 % ms between", "CPU ms a drawing", "steps of a way");
        Console.WriteLine(table.HeadLine);
        foreach ((string name, string address) in Fields)
        {
            IPage page = await chromium.NewPageAsync();
            await page.SetViewportSizeAsync(1440, 900);
            await page.GotoAsync(new Uri(lab, address).ToString());
            await page.Locator("path[data-way=efgd-4][d^=M]").WaitForAsync();
            var person = new DragRun(page);
            for (int i = 0; i < drags; i++)
            {
                Drag seen = await person.Drag();
                table.Add(name, $"{seen.PerSecond:F1}", $"{seen.Median:F0}", $"{seen.Worst:F0}", $"{seen.Cpu:F1}", seen.Steps);
                Console.WriteLine(table.LastLine);
            }
        }

        return table;
    }
}
