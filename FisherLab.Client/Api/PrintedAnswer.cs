using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>A cell that the paper prints as selected, and how it stands in the grid here.</summary>
public sealed record PrintedAnswer
{
    /// <summary>Where it is printed: "table-6".</summary>
    public required string Item { get; init; }

    public required CellAnswer Cell { get; init; }

    /// <summary>Its final loss here; null while pending.</summary>
    public double? FinalLoss { get; init; }

    /// <summary>How many cells are better, by however little; null while the grid is not complete.</summary>
    public int? BetterCells { get; init; }

    /// <summary>Null while the grid is not complete, or the cell's stability is to come.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Whether its loss survives rounding.</summary>
    public Stability Stability { get; init; }

    /// <summary>Its final losses under the perturbations, where they are not stable.</summary>
    public LossRange? StabilityRange { get; init; }
}
