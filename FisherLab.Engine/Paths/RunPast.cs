namespace FisherLab.Engine.Paths;

/// <summary>What a logistic batch remembers of a run, wherever the run goes.</summary>
/// <param name="parameters">Parameters that the path works on.</param>
internal sealed class RunPast(int parameters)
{
    /// <summary>Directions that count for an extrapolation.</summary>
    public const int Orders = 4;

    /// <summary>The last direction z and its backward differences ∇z, ∇²z, ∇³z, one after the other; zero where not known yet.</summary>
    public double[] Differences { get; } = new double[Orders * parameters];

    /// <summary>How many of them are known.</summary>
    public int Known { get; set; }

    /// <summary>Iterations until conjugate gradients are tried again.</summary>
    public int Pause { get; set; }

    /// <summary>How long the pause was when it began; 0 after a success.</summary>
    public int LastPause { get; set; }
}
