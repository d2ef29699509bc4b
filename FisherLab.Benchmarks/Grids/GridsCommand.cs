using System.CommandLine;
using FisherLab.Engine.Paper;

namespace FisherLab.Benchmarks.Grids;

/// <summary>The seven full grids of the paper through the engine, in turn with the NumPy baseline.</summary>
internal static class GridsCommand
{
    private static readonly Option<string[]> Datasets = new("--datasets")
    {
        Description = "Keys of data sets [all seven]",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<int> Threads = new("--threads") { Description = "Threads of the engine [1]", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Every = new("--every")
    {
        Description = "NumPy makes every so many-th damping, and its seconds are scaled by cells [1]",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<bool> EngineOnly = new("--engine-only") { Description = "Without NumPy" };

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory of the CSV files [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    public static Command Make()
    {
        foreach (Option<int> option in (Option<int>[])[Threads, Every])
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                    result.AddError($"{option.Name} must be at least 1.");
            });
        Datasets.AcceptOnlyFromAmong([.. PaperGrid.All.Select(spec => spec.Problem.Dataset)]);
        var command = new Command("grids", "The paper's seven grids, 140,021 runs, beside NumPy") { Datasets, Threads, Every, EngineOnly, Out };
        command.SetAction(parse =>
        {
            var options = new GridsOptions(
                parse.GetRequiredValue(Datasets), parse.GetValue(Threads), parse.GetValue(Every), !parse.GetValue(EngineOnly),
                parse.GetRequiredValue(Out).FullName);
            using var run = new GridsRun(options);
            run.All();
        });
        return command;
    }
}
