namespace FisherLab.Engine.Paths;

/// <summary>Which lanes of a logistic batch have all their probabilities clipped, and the directions that are known for them.</summary>
/// <param name="steps">Where directions are kept; null for nowhere, and then no lane is known.</param>
/// <param name="targets">y.</param>
/// <param name="lanes">Runs in the batch.</param>
internal sealed class SaturatedLanes(SaturatedSteps? steps, ReadOnlyMemory<double> targets, int lanes)
{
    private readonly double[]?[] known = new double[lanes][];
    private readonly SaturatedSteps.Key?[] keys = new SaturatedSteps.Key[lanes];

    /// <summary>Whether the direction of a lane is known.</summary>
    public bool IsKnown(int lane) => known[lane] is not null;

    /// <summary>Looks a lane up.</summary>
    /// <param name="lane">Which.</param>
    /// <param name="run">Its run; null for none, or for one that is not saturated.</param>
    /// <param name="scores">p − y, N × lanes.</param>
    public void Recall(int lane, RunState? run, ReadOnlySpan<double> scores)
    {
        known[lane] = null;
        keys[lane] = null;
        if (steps is null || run is null)
            return;
        ReadOnlySpan<double> y = targets.Span;
        var signs = new ulong[(y.Length + 63) / 64];
        for (int n = 0; n < y.Length; n++)
            if (scores[n * lanes + lane] + y[n] > 0.5)
                signs[n / 64] |= 1UL << n % 64;
        keys[lane] = new SaturatedSteps.Key(run.Damping, signs);
        known[lane] = steps.Find(keys[lane]!);
    }

    /// <summary>Writes what is known of a lane's direction.</summary>
    /// <param name="lane">Which.</param>
    /// <param name="direction">D × lanes.</param>
    public void Write(int lane, Span<double> direction)
    {
        if (known[lane] is { } found)
            for (int d = 0; d < found.Length; d++)
                direction[d * lanes + lane] = found[d];
    }

    /// <summary>Keeps the direction that a saturated lane was solved for.</summary>
    /// <param name="lane">Which.</param>
    /// <param name="direction">D × lanes.</param>
    /// <param name="parameters">D.</param>
    public void Keep(int lane, ReadOnlySpan<double> direction, int parameters)
    {
        if (keys[lane] is not { } key || IsKnown(lane))
            return;
        var own = new double[parameters];
        for (int d = 0; d < parameters; d++)
            own[d] = direction[d * lanes + lane];
        if (Array.TrueForAll(own, double.IsFinite))
            steps!.Keep(key, own);
    }
}
