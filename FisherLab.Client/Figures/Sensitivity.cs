using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>How a method's final loss depends on the step size: over the dampings the smallest, and the quartiles of all, those that did not finish counted as infinite.</summary>
/// <param name="Style">The method's.</param>
/// <param name="Log10StepSizes">The axis.</param>
/// <param name="Best">The smallest final loss; null where none finished.</param>
/// <param name="Lower">The first quartile; null where it did not finish.</param>
/// <param name="Upper">The third quartile; null where it did not finish.</param>
public sealed record Sensitivity(MethodStyle Style, IReadOnlyList<double> Log10StepSizes, IReadOnlyList<double?> Best, IReadOnlyList<double?> Lower, IReadOnlyList<double?> Upper)
{
    public static Sensitivity Of(GridAnswer grid, MethodStyle style)
    {
        double[][] sorted = [.. grid.FinalLoss.Select((row, step) => row.Select((loss, damping) => grid.Outcome[step][damping] == Outcome.Finished ? loss ?? double.PositiveInfinity : double.PositiveInfinity).Order().ToArray())];
        return new Sensitivity(
            style, [.. grid.StepSizes.Select(Math.Log10)], [.. sorted.Select(row => Quantile(row, 0))], [.. sorted.Select(row => Quantile(row, 0.25))], [.. sorted.Select(row => Quantile(row, 0.75))]);
    }

    public static TableTwin Table(IReadOnlyList<Sensitivity> all)
    {
        double[] steps = [.. all.SelectMany(one => one.Log10StepSizes).Distinct().Order()];
        return new TableTwin(
            ["log10 step size", .. all.SelectMany(one => (string[])[$"{one.Style.Label} best", $"{one.Style.Label} lower quartile", $"{one.Style.Label} upper quartile"])],
            [.. steps.Select(step => (IReadOnlyList<double?>)[step, .. all.SelectMany(one => Row(one, step))])]);
    }

    private static double?[] Row(Sensitivity one, double step)
    {
        int place = one.Log10StepSizes.ToList().IndexOf(step);
        return place < 0 ? [null, null, null] : [one.Best[place], one.Lower[place], one.Upper[place]];
    }

    private static double? Quantile(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))] is var value && double.IsFinite(value) ? value : null;
}
