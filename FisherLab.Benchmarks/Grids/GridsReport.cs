using System.Runtime.InteropServices;
using FisherLab.Benchmarks.Baseline;
using FisherLab.Benchmarks.Machine;
using FisherLab.Benchmarks.Reports;

namespace FisherLab.Benchmarks.Grids;

/// <summary>Prints the measurements as they come, and keeps them: grids.csv and grids-run.csv.</summary>
internal sealed class GridsReport
{
    private readonly GridsOptions options;
    private readonly BaselineFacts? facts;
    private readonly List<MethodMeasurement> measurements = [];

    private readonly Table table = new(
        "data", "method", "cells", "CPU s", "wall s", "plain CPU s", "matmul CPU s", "pairs CPU s", "NumPy CPU s", "ratio", "compared", "off",
        "peak GMAC/s");

    public GridsReport(GridsOptions options, BaselineFacts? facts)
    {
        this.options = options;
        this.facts = facts;
        if (facts is not null)
            Console.WriteLine($"NumPy {facts.NumPy}, {facts.Blas}, dgemm {Text.Of(facts.Dgemm)} GMAC/s");
        if (facts is not null && options.Every > 1)
            Console.WriteLine($"NumPy makes every {options.Every}th damping; its seconds are scaled by cells.");
        Console.WriteLine(table.HeadLine);
    }

    public void Add(MethodMeasurement one)
    {
        measurements.Add(one);
        table.Add(
            one.Dataset, one.Method, Text.Of(one.Cells), Text.Of(one.Engine.Cpu), Text.Of(one.Engine.Wall),
            Text.Of(one.By("plain")), Text.Of(one.By("matmul")), Text.Of(one.By("pairs")), Text.Of(one.NumPy),
            Text.Of(one.NumPy / one.Engine.Cpu),
            one.Agreement?.Compared.ToString() ?? "", one.Agreement?.Off.ToString() ?? "", Text.Of(one.Peak));
        Console.WriteLine(table.LastLine);
    }

    /// <param name="peaks">All measured peaks, in order.</param>
    /// <param name="memory">Peak memory of this process in MB.</param>
    /// <param name="numPyMemory">That of NumPy's.</param>
    public void Finish(IReadOnlyList<double> peaks, double memory, double? numPyMemory)
    {
        Cost total = measurements.Aggregate(default(Cost), (sum, one) => sum + one.Engine);
        double numPy = measurements.Sum(one => one.NumPy);
        table.Add(
            "all", "", Text.Of(measurements.Sum(one => one.Cells)), Text.Of(total.Cpu), Text.Of(total.Wall), "", "", "", Text.Of(numPy),
            Text.Of(numPy / total.Cpu), Sum(agreement => agreement.Compared), Sum(agreement => agreement.Off), "");
        Console.WriteLine(table.LastLine);
        table.Save(Path.Combine(options.Out, "grids.csv"));

        var run = new Table("of the run", "value");
        run.Add("data sets", string.Join(' ', measurements.Select(one => one.Dataset).Distinct()));
        run.Add("threads of the engine", Text.Of(options.Threads));
        run.Add("engine CPU seconds", Text.Of(total.Cpu));
        run.Add($"engine CPU seconds on a core of {PeakRate.Reference} GMAC/s", Text.Of(measurements.Sum(one => one.Scaled)));
        run.Add("engine wall seconds", Text.Of(total.Wall));
        run.Add("engine peak memory in MB (VmHWM)", Text.Of(memory));
        run.Add("fused multiply-add peak of a core in GMAC/s: before and after", $"{Text.Of(peaks[0])} and {Text.Of(peaks[^1])}");
        run.Add("the same between the grids: least and most", $"{Text.Of(peaks.Min())} and {Text.Of(peaks.Max())}");
        run.Add("vector", $"{64 * PeakRate.Width} bits");
        run.Add("runtime", RuntimeInformation.FrameworkDescription);
        if (facts is not null)
        {
            run.Add("NumPy CPU seconds (fastest way of each)", Text.Of(numPy));
            run.Add("NumPy dampings", options.Every == 1 ? "all" : $"every {options.Every}th (seconds scaled by cells)");
            run.Add("NumPy", facts.NumPy);
            run.Add("BLAS on one thread", facts.Blas);
            run.Add("dgemm in GMAC/s", Text.Of(facts.Dgemm));
            run.Add("NumPy peak memory in MB", Text.Of(numPyMemory ?? double.NaN));
        }

        run.Save(Path.Combine(options.Out, "grids-run.csv"));
        Console.WriteLine();
        foreach (string[] row in run.Rows)
            Console.WriteLine($"{row[0]}: {row[1]}");
    }

    private string Sum(Func<Agreement, int> of) => facts is null ? "" : Text.Of(measurements.Sum(one => of(one.Agreement!.Value)));
}
