namespace FisherLab.Engine.Problems;

/// <summary>What is done to the features before anything else.</summary>
public enum Scaling
{
    /// <summary>Nothing, as in the paper.</summary>
    None,

    /// <summary>Every feature is moved to mean 0 and scaled to standard deviation 1 (over N); a constant one becomes 0.</summary>
    Standard,
}
