namespace FisherLab.Engine.Paths;

/// <summary>What a direction costs where a run is; a run moves from batch to batch as its regime changes, and from the first it goes on for good.</summary>
internal enum Regime
{
    /// <summary>So near θ = 0 that direction and gradient are linear.</summary>
    Origin,

    /// <summary>All probabilities are clipped as they were once before: the direction is known.</summary>
    Saturated,

    /// <summary>The direction is to be had without a curvature matrix of its own.</summary>
    Calm,

    /// <summary>The probabilities of most samples are clipped: the others make the matrix.</summary>
    Clipped,

    /// <summary>All samples make the matrix.</summary>
    Whole,
}
