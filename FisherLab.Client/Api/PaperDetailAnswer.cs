using FisherLab.Engine.Paper;

namespace FisherLab.Client.Api;

/// <summary>An item with all that it shows.</summary>
public sealed record PaperDetailAnswer : PaperAnswer
{
    /// <summary>What is drawn; null for a table, and while its work is not done.</summary>
    public FigureData? Figure { get; init; }

    /// <summary>Null for an item that is no such table.</summary>
    public PaperTable? Table { get; init; }

    /// <summary>Where print and run part, as far as it concerns this item; of the item "differences" all.</summary>
    public IReadOnlyList<DifferenceAnswer> Differences { get; init; } = [];
}

/// <summary>A row of the list "printed against as run".</summary>
/// <param name="Number">From 1.</param>
/// <param name="Where">In the paper.</param>
/// <param name="Printed">What the text says.</param>
/// <param name="AsRun">What was run.</param>
/// <param name="Findings">Evidence computed here; empty where it has none, or what it needs is not here.</param>
public sealed record DifferenceAnswer(int Number, string Where, string Printed, string AsRun, IReadOnlyList<Finding> Findings);
