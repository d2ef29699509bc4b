using System.CommandLine;
using System.Diagnostics;
using FisherLab.Benchmarks.Baseline;

namespace FisherLab.Benchmarks.Growth;

/// <summary>Time against rows, columns, cells and threads.</summary>
internal static class GrowthCommand
{
    private static readonly Option<string[]> Series = new("--series")
    {
        Description = "What grows [all]",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. GrowthSeries.Names],
    };

    private static readonly Option<double> Limit = new("--limit")
    {
        Description = "Wall seconds that no point may take, as far as the points before it tell [60]",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory of the CSV files and plots [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    public static Command Make()
    {
        Series.AcceptOnlyFromAmong([.. GrowthSeries.Names]);
        var command = new Command("growth", "Time against rows, columns, cells and threads") { Series, Limit, Out };
        command.SetAction(parse =>
        {
            string directory = parse.GetRequiredValue(Out).FullName;
            foreach (string series in parse.GetRequiredValue(Series))
            {
                string file = Path.Combine(directory, $"growth-{series}.csv");
                new GrowthRun(parse.GetValue(Limit)).Measure(series).Save(file);
                Plot(file);
            }
        });
        return command;
    }

    private static void Plot(string file)
    {
        using Process plot = Process.Start(PythonScript.Of("plot.py", file))!;
        plot.WaitForExit();
        if (plot.ExitCode != 0)
            throw new InvalidOperationException("The plot was not drawn; the reason stands above.");
    }
}
