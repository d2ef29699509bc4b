using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using FisherLab.Benchmarks.Machine;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>Turns mean times into rates: work over time, and over the peak that was measured with the same parameters.</summary>
internal static class WorkRate
{
    /// <summary>1e9 multiply-adds a second; NaN without a result.</summary>
    public static double Of(Summary summary, BenchmarkCase one) =>
        summary[one]?.ResultStatistics is { } statistics ? MultiplyAdds(one) / statistics.Mean : double.NaN;

    /// <summary>The part of the peak, from 0 to 1.</summary>
    public static double Share(Summary summary, BenchmarkCase one) =>
        summary.BenchmarksCases.FirstOrDefault(other => summary.IsBaseline(other) && SameGroup(other, one)) is { } peak
            ? Of(summary, one) / Of(summary, peak)
            : double.NaN;

    private static bool SameGroup(BenchmarkCase a, BenchmarkCase b) =>
        a.Descriptor.Type == b.Descriptor.Type && a.Parameters.ValueInfo == b.Parameters.ValueInfo;

    private static double MultiplyAdds(BenchmarkCase one)
    {
        if (one.Descriptor.Baseline)
            return PeakRate.BurstWork;
        var benchmark = (KernelBenchmark)Activator.CreateInstance(one.Descriptor.Type)!;
        foreach (ParameterInstance parameter in one.Parameters.Items)
            one.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(benchmark, parameter.Value);
        return benchmark.MultiplyAdds;
    }
}
