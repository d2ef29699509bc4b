using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FisherLab.Benchmarks.Reports;
using Perfolizer.Horology;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>The engine's kernels under BenchmarkDotNet, each as a share of the multiply-add peak.</summary>
internal static class KernelsCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Directory of kernels.csv [docs/performance]",
        DefaultValueFactory = _ => new DirectoryInfo("docs/performance"),
    };

    public static Command Make()
    {
        var command = new Command("kernels", "The kernels as shares of the peak; more options go to BenchmarkDotNet: --filter '*Gram*'") { Out };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parse =>
        {
            string[] arguments = parse.UnmatchedTokens is { Count: > 0 } given ? [.. given] : ["--filter", "*"];
            IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(KernelsCommand).Assembly).Run(arguments, Config());
            Save([.. summaries], Path.Combine(parse.GetRequiredValue(Out).FullName, "kernels.csv"));
        });
        return command;
    }

    // In this process, so that kernel and peak run seconds apart, and nothing is built.
    private static ManualConfig Config() => ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithClock(new CpuClock())
            .WithWarmupCount(5).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(60)))
        .AddColumn(WorkColumn.Rate, WorkColumn.Share)
        .HideColumns(Column.RatioSD, Column.AllocRatio, BaselineRatioColumn.RatioMean.ColumnName);

    private static void Save(IReadOnlyList<Summary> summaries, string path)
    {
        var table = new Table("kernel", "size", "µs a call", "GMAC/s", "peak GMAC/s", "share of the peak");
        foreach (Summary summary in summaries)
            foreach (BenchmarkCase one in summary.BenchmarksCases.Where(one => !one.Descriptor.Baseline && WorkRate.Of(summary, one) > 0))
            {
                double rate = WorkRate.Of(summary, one), share = WorkRate.Share(summary, one);
                table.Add(
                    one.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), one.Parameters.DisplayInfo.Trim('[', ']').Replace("Parameters", "D"),
                    Text.Of(summary[one]!.ResultStatistics!.Mean / 1e3), Text.Of(rate), Text.Of(rate / share), share.ToString("P0"));
            }

        if (table.Rows.Count > 0)
            table.Save(path);
    }
}
