using FisherLab.Client.Api;
using FisherLab.Client.Words;

namespace FisherLab.Client.Figures;

/// <summary>Two grids over each other: log10(first final loss / second final loss), cell by cell.</summary>
/// <param name="First">Below 0 where this one ends lower.</param>
/// <param name="Second">The other, on the same axes.</param>
/// <param name="Names">What the two are called.</param>
public sealed record GridDifference(GridAnswer First, GridAnswer Second, (string First, string Second) Names)
{
    // Axes that two jobs reckon from different limits agree but for rounding.
    private const double SameStep = 1e-9;

    /// <summary>Why two grids cannot be compared cell by cell; null where they can.</summary>
    public static string? Refusal(GridAnswer? first, GridAnswer? second) => (first, second) switch
    {
        (null, _) or (_, null) => "Grids with more than 40,000 cells are not compared cell by cell.",
        _ when !Same(first.StepSizes, second.StepSizes) => $"Their step sizes differ: {Range(first.StepSizes)}, and {Range(second.StepSizes)}. Only grids on the same axes are compared cell by cell.",
        _ when !Same(first.Dampings, second.Dampings) => $"Their dampings differ: {Range(first.Dampings)}, and {Range(second.Dampings)}. Only grids on the same axes are compared cell by cell.",
        _ => null,
    };

    /// <summary>log10 of the ratio of the losses at a cell; null where either is masked.</summary>
    public double? At(int step, int damping) => LossScale.Logarithm(First, step, damping) - LossScale.Logarithm(Second, step, damping);

    /// <summary>Half the width of the colour scale: all but the 2 % largest differences, the same on both sides of 0.</summary>
    public double Reach
    {
        get
        {
            double[] sizes = [.. Values.Select(Math.Abs).Order()];
            return sizes.Length == 0 ? 1 : Math.Max(sizes[(int)Math.Round(0.98 * (sizes.Length - 1))], 1e-9);
        }
    }

    /// <summary>"NGD ends lower in 210 cells, EFGD in 30, neither in 2; 12 cells are masked, because one of the two has no finite loss there."</summary>
    public string Sentence
    {
        get
        {
            double[] values = [.. Values];
            int masked = First.FinalLoss.Sum(row => row.Count) - values.Length;
            return $"{Names.First} ends lower in {Numbers.Count(values.Count(value => value < 0), "cell")}, {Names.Second} in {Numbers.Count(values.Count(value => value > 0))}, "
                + $"neither in {Numbers.Count(values.Count(value => value == 0))}; {Numbers.Count(masked)} masked, without a final loss of both";
        }
    }

    /// <summary>A row a cell.</summary>
    public TableTwin Table() => new(
        ["log10 step size", "log10 damping", $"{Names.First} final loss", $"{Names.Second} final loss", "log10 ratio"],
        [
            .. from step in Enumerable.Range(0, First.StepSizes.Count)
               from damping in Enumerable.Range(0, First.FinalLoss[step].Count)
               select (IReadOnlyList<double?>)[Math.Log10(First.StepSizes[step]), Log10Damping(damping), Loss(First, step, damping), Loss(Second, step, damping), At(step, damping)],
        ]);

    /// <summary>log10 λ; null for methods without damping.</summary>
    public double? Log10Damping(int damping) => First.Dampings.Count == 0 ? null : Math.Log10(First.Dampings[damping]);

    /// <summary>A finished cell's loss; null for any other cell.</summary>
    public static double? Loss(GridAnswer grid, int step, int damping) => LossScale.Logarithm(grid, step, damping) is null ? null : grid.FinalLoss[step][damping];

    private IEnumerable<double> Values => First.FinalLoss.SelectMany((row, step) => row.Select((_, damping) => At(step, damping))).OfType<double>();

    private static bool Same(IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        first.Count == second.Count && first.Zip(second).All(pair => Math.Abs(Math.Log10(pair.First / pair.Second)) < SameStep);

    private static string Range(IReadOnlyList<double> axis) => axis.Count == 0
        ? "none" : $"{Numbers.Count(axis.Count)} from 10^{Numbers.Exponent(Math.Log10(axis[0]), "0.###")} to 10^{Numbers.Exponent(Math.Log10(axis[^1]), "0.###")}";
}
