using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>A printed cell of Table 6 beside ours.</summary>
public sealed record VerdictAnswer
{
    public required string Dataset { get; init; }

    public required string Method { get; init; }

    /// <summary>The job whose grid it was judged in.</summary>
    public required string Job { get; init; }

    public required VerdictCell Printed { get; init; }

    /// <summary>The argmin; null where no cell can be selected.</summary>
    public VerdictCell? Ours { get; init; }

    public required int TiedCount { get; init; }

    /// <summary>How many cells are better than the printed one, by however little.</summary>
    public required int BetterCells { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Whether the verdict is among those expected of the cell.</summary>
    public required bool Expected { get; init; }

    /// <summary>The printed cell's.</summary>
    public required Stability Stability { get; init; }

    /// <summary>The printed cell's losses under the perturbations, where they are not stable.</summary>
    public LossRange? StabilityRange { get; init; }

    public required Stability OurStability { get; init; }
}

/// <summary>A cell with its loss.</summary>
/// <param name="Log10StepSize">log10 γ.</param>
/// <param name="Log10Damping">log10 λ; null for a method without one.</param>
/// <param name="FinalLoss">Here.</param>
public sealed record VerdictCell(double Log10StepSize, double? Log10Damping, double FinalLoss);
