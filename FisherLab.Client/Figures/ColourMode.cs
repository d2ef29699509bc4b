namespace FisherLab.Client.Figures;

/// <summary>How losses are spread over the colours.</summary>
public enum ColourMode
{
    /// <summary>log10 of the loss, from the 2nd to the 98th percentile.</summary>
    Quantiles,

    /// <summary>log10 of the loss, from the best to the worst.</summary>
    Full,

    /// <summary>The rank among all finished cells.</summary>
    Rank,
}
