using FisherLab.Engine.Numerics;

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

    /// <summary>Whether the direction of a lane is not known, and that of a lane before it depends on the same.</summary>
    public bool IsRepeated(int lane) => !IsKnown(lane) && keys[lane] is { } key && Array.IndexOf(keys, key) < lane;

    /// <summary>Looks a vector of lanes up.</summary>
    /// <param name="first">Its first lane.</param>
    /// <param name="runs">Its runs; null for none, and for one that is not saturated.</param>
    /// <param name="scores">p − y, N × lanes.</param>
    public void Recall<L, V>(int first, ReadOnlySpan<RunState?> runs, ReadOnlySpan<double> scores) where L : struct, ILanes<V> where V : struct
    {
        known.AsSpan(first, L.Count).Clear();
        keys.AsSpan(first, L.Count).Clear();
        if (steps is null || runs.IndexOfAnyExcept((RunState?)null) < 0)
            return;
        double[] signs = Signs<L, V>(first, scores);
        for (int lane = 0; lane < L.Count; lane++)
            if (runs[lane] is { } run)
            {
                var own = new double[signs.Length / L.Count];
                for (int word = 0; word < own.Length; word++)
                    own[word] = signs[word * L.Count + lane];
                keys[first + lane] = new SaturatedSteps.Key(run.Damping, own);
                known[first + lane] = steps.Find(keys[first + lane]!);
            }
    }

    // Whether p > ½, a bit a sample, in integers that a double holds.
    private double[] Signs<L, V>(int first, ReadOnlySpan<double> scores) where L : struct, ILanes<V> where V : struct
    {
        const int bits = 52;
        ReadOnlySpan<double> y = targets.Span;
        var signs = new double[(y.Length + bits - 1) / bits * L.Count];
        V one = L.Broadcast(1), zero = L.Broadcast(0);
        for (int n = 0; n < y.Length;)
        {
            V word = zero;
            ref double place = ref signs[n / bits * L.Count];
            for (int end = Math.Min(n + bits, y.Length); n < end; n++)
            {
                V p = L.Add(L.Load(in scores[n * lanes + first]), L.Broadcast(y[n]));
                word = L.MultiplyAdd(word, L.Broadcast(2), L.Select(L.Less(L.Broadcast(0.5), p), one, zero));
            }

            L.Store(word, ref place);
        }

        return signs;
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
