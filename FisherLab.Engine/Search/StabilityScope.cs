namespace FisherLab.Engine.Search;

/// <summary>Which cells are asked whether their number survives rounding.</summary>
public enum StabilityScope
{
    None,

    /// <summary>The selected and the tied cells.</summary>
    Selected,

    All,
}
