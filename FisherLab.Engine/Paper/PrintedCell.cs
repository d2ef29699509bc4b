using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>A cell that the paper prints as the selected one.</summary>
/// <param name="Item">Where it is printed, such as "table-6".</param>
/// <param name="Dataset">Key of the data set.</param>
/// <param name="Method">Id of the method in the data set's search.</param>
/// <param name="Log10StepSize">log10 γ.</param>
/// <param name="Log10Damping">log10 λ; null for a method without damping.</param>
/// <param name="Expected">The verdicts that contradict nothing we know of it.</param>
public sealed record PrintedCell(
    string Item, string Dataset, string Method, double Log10StepSize, double? Log10Damping, IReadOnlyList<Verdict> Expected)
{
    // Exponents are printed to three decimals, and those of the grid have no more.
    private const double Near = 1e-6;

    /// <summary>Its place in a grid.</summary>
    /// <param name="method">The grid's method.</param>
    /// <exception cref="ArgumentException">The grid does not have it.</exception>
    public Cell On(MethodSpec method) =>
        new(Index(method.StepSize, Log10StepSize), method.Damping is { } axis && Log10Damping is { } damping ? Index(axis, damping) : 0);

    private static int Index(Axis axis, double exponent)
    {
        for (int i = 0; i < axis.Count; i++)
            if (Math.Abs(axis.Log10At(i) - exponent) < Near)
                return i;
        throw new ArgumentException($"The axis has no value with the exponent {exponent}.", nameof(axis));
    }
}
