using FisherLab.Benchmarks.Baseline;
using FisherLab.Benchmarks.Machine;

namespace FisherLab.Benchmarks.Grids;

/// <summary>One method on one data set.</summary>
/// <param name="Dataset">Key.</param>
/// <param name="Method">Symbol.</param>
/// <param name="Cells">Runs.</param>
/// <param name="Engine">What the whole grid cost.</param>
/// <param name="Peak">1e9 fused multiply-adds a second, the mean of before and after.</param>
/// <param name="Variants">The baseline, its seconds scaled to the whole grid; empty without it.</param>
/// <param name="Agreement">Of the cells that both made.</param>
internal sealed record MethodMeasurement(
    string Dataset, string Method, int Cells, Cost Engine, double Peak, IReadOnlyList<BaselineVariant> Variants, Agreement? Agreement)
{
    /// <summary>CPU seconds of the fastest variant; NaN without a baseline.</summary>
    public double NumPy => Variants.Select(variant => variant.Cpu).DefaultIfEmpty(double.NaN).Min();

    /// <summary>CPU seconds on a core of <see cref="PeakRate.Reference"/>.</summary>
    public double Scaled => Engine.Cpu * Peak / PeakRate.Reference;

    /// <summary>CPU seconds of one variant; NaN where there is none of this name.</summary>
    public double By(string variant) => Variants.FirstOrDefault(one => one.Variant == variant)?.Cpu ?? double.NaN;
}
