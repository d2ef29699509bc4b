using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>The best cells of a job, one entry a method that has any; of the cells computed so far while it runs.</summary>
public sealed record BestAnswer(IReadOnlyList<MethodBest> Methods);

/// <summary>The best cell of a method and those as good.</summary>
public sealed record MethodBest
{
    public required string Method { get; init; }

    /// <summary>γ of the argmin.</summary>
    public required double StepSize { get; init; }

    /// <summary>λ of the argmin; null for a method without damping.</summary>
    public double? Damping { get; init; }

    public required double Log10StepSize { get; init; }

    public double? Log10Damping { get; init; }

    /// <summary>The argmin's indices.</summary>
    public required CellAnswer Cell { get; init; }

    /// <summary>The argmin's final loss, whatever the rule compares.</summary>
    public required double FinalLoss { get; init; }

    /// <summary>The rule that selected.</summary>
    public required string Rule { get; init; }

    public required TiedAnswer Tied { get; init; }

    /// <summary>Of the tied cells the one that got there first: the one to draw.</summary>
    public required CellAnswer Representative { get; init; }

    public required PlateauAnswer Plateau { get; init; }

    /// <summary>Whether every tied cell lies on the border of the grid.</summary>
    public required bool OnEdge { get; init; }

    /// <summary>Whether the argmin's final loss survives rounding; unknown until that is computed, or where it is not asked.</summary>
    public Stability Stability { get; init; }

    /// <summary>The argmin's final losses under the perturbations, where they are not stable.</summary>
    public LossRange? StabilityRange { get; init; }

    /// <summary>The cell that the paper prints; null where the grid is not the paper's own.</summary>
    public PrintedAnswer? Printed { get; init; }
}

/// <summary>A cell of a grid.</summary>
/// <param name="Step">Index on the axis of step sizes, from 0.</param>
/// <param name="Damping">Index on the axis of dampings, from 0; null for a method without one.</param>
/// <param name="Log10StepSize">log10 γ.</param>
/// <param name="Log10Damping">log10 λ.</param>
public sealed record CellAnswer(int Step, int? Damping, double Log10StepSize, double? Log10Damping);

/// <summary>The smallest and the largest of some losses.</summary>
public sealed record LossRange(double Low, double High);

/// <summary>The cells within a tolerance of the best.</summary>
/// <param name="Tolerance">Relative.</param>
/// <param name="Count">How many, the best among them.</param>
/// <param name="Cells">The first of them, row-major: 2,000, or as many as were asked for.</param>
public sealed record TiedAnswer(double Tolerance, int Count, IReadOnlyList<CellAnswer> Cells);

/// <summary>The bounding box of the tied cells, in log10; the dampings are null for a method without one.</summary>
public sealed record PlateauAnswer(double Log10StepSizeFrom, double Log10StepSizeTo, double? Log10DampingFrom, double? Log10DampingTo);
