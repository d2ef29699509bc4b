using System.Runtime.CompilerServices;

namespace FisherLab.Engine.Numerics;

/// <summary>Which weight of a sample a logistic pass writes.</summary>
internal enum LogisticWeight
{
    /// <summary>None.</summary>
    None,

    /// <summary>p (1 − p).</summary>
    Fisher,

    /// <summary>(p − y)².</summary>
    EmpiricalFisher,
}

/// <summary>
/// From the predictors of a batch to what its curvature and gradient need, in one pass over the samples:
/// p = clip(σ(f)), q = clip(σ(−f)), the loss −y ln p − (1 − y) ln q, the score s = p − y, and a weight.
/// </summary>
/// <param name="clip">c: probabilities stay in [c, 1 − c].</param>
/// <param name="weight">Which weight.</param>
internal readonly struct LogisticForward(double clip, LogisticWeight weight)
{
    // Below this the next term of the series for σ is 2⁻⁶⁰ of the first.
    private const double Tiny = 1.0 / 1024;

    // The probabilities of so many samples are multiplied before one logarithm is taken: cⁿ stays above 10⁻³⁰⁰.
    private readonly int factors = (int)Math.Clamp(-690 / Logarithm.Of<ScalarLanes, double>(clip), 1, 32);

    /// <summary>Whether the loss can be taken from products of probabilities.</summary>
    public static bool Serves(double? clip) => clip is >= 1e-100 and < 0.5;

    /// <summary>A sample with |f| above this has both its probabilities clipped.</summary>
    public double Saturation { get; } = Logarithm.Of<ScalarLanes, double>((1 - clip) / clip) + 0.1;

    // σ(f) − ½ for tiny f.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Distance<L, V>(V f) where L : struct, ILanes<V> where V : struct
    {
        V square = L.Multiply(f, f);
        V series = L.MultiplyAdd(square, L.Broadcast(1.0 / 480), L.Broadcast(-1.0 / 48));
        return L.Multiply(f, L.MultiplyAdd(square, series, L.Broadcast(0.25)));
    }

    /// <summary>One vector of runs.</summary>
    /// <remarks>
    /// 1. σ: with e = exp(−|f|), σ(|f|) = 1 / (1 + e) and σ(−|f|) = e / (1 + e), neither of which cancels; ½ ± (f/4 − f³/48 + f⁵/480) for |f| below 2⁻¹⁰. A vector
    ///    in which every f is that small, or clipped, needs no exponential.
    /// 2. Loss: the probability of the observed target joins a product; its logarithm is taken every few samples.
    /// 3. Score and weight, from the clipped p.
    /// 4. How far the weights are from 1/4, δ = max |4w − 1|, the smallest |f|, and how many samples are not clipped on the side of their target.
    /// </remarks>
    /// <param name="predictors">From the vector's first lane on: f on entry, s on return; N × lanes.</param>
    /// <param name="weights">Likewise, receives w.</param>
    /// <param name="targets">y, 0 or 1.</param>
    /// <param name="lanes">Runs in the batch.</param>
    /// <param name="ends">Receives the loss's sum, δ, the smallest |f| and the count.</param>
    public void Of<L, V>(Span<double> predictors, Span<double> weights, ReadOnlySpan<double> targets, int lanes, out LogisticEnds<V> ends)
        where L : struct, ILanes<V> where V : struct
    {
        V zero = L.Broadcast(0), half = L.Broadcast(0.5), one = L.Broadcast(1), lowest = L.Broadcast(clip), highest = L.Broadcast(1 - clip);
        V loss = zero, product = one, farthest = zero, unclipped = zero, nearest = L.Broadcast(double.PositiveInfinity);
        int left = factors;
        for (int n = 0; n < targets.Length; n++)
        {
            ref double place = ref predictors[n * lanes];
            V f = L.Load(in place), size = L.Abs(f), y = L.Broadcast(targets[n]);
            V negative = L.Less(f, zero), tiny = L.Less(size, L.Broadcast(Tiny)), clipped = L.Less(L.Broadcast(Saturation), size);
            V distance = Distance<L, V>(f);
            V p = L.Add(half, distance), q = L.Subtract(half, distance);
            if (L.AllSet(L.OrBits(tiny, clipped)))
            {
                p = L.Select(clipped, L.Select(negative, lowest, highest), p);
                q = L.Select(clipped, L.Select(negative, highest, lowest), q);
            }
            else
            {
                V e = Exponential.OfNegative<L, V>(L.Subtract(zero, size));
                V large = L.Divide(one, L.Add(one, e)), small = L.Max(lowest, L.Multiply(e, large));
                large = L.Min(highest, large);
                p = L.Select(tiny, p, L.Select(negative, small, large));
                q = L.Select(tiny, q, L.Select(negative, large, small));
            }

            V observed = L.Select(L.Same(y, one), p, q);
            product = L.Multiply(product, observed);
            unclipped = L.Add(unclipped, L.Select(L.Less(observed, highest), one, zero));
            if (--left == 0)
            {
                loss = L.Subtract(loss, Logarithm.Of<L, V>(product));
                product = one;
                left = factors;
            }

            V score = L.Subtract(p, y);
            L.Store(score, ref place);
            nearest = L.Min(size, nearest);
            if (weight == LogisticWeight.None)
                continue;
            V w = weight == LogisticWeight.Fisher ? L.Multiply(p, L.Subtract(one, p)) : L.Multiply(score, score);
            L.Store(w, ref weights[n * lanes]);
            farthest = L.Max(L.Abs(L.MultiplyAdd(L.Broadcast(4), w, L.Broadcast(-1))), farthest);
        }

        ends = new LogisticEnds<V>(L.Subtract(loss, Logarithm.Of<L, V>(product)), farthest, nearest, unclipped);
    }
}

/// <summary>What a pass leaves of a vector of runs.</summary>
/// <param name="Loss">Σ l.</param>
/// <param name="Farthest">δ = max |4w − 1|.</param>
/// <param name="Nearest">min |f|.</param>
/// <param name="Unclipped">How many samples are not clipped on the side of their target.</param>
internal readonly record struct LogisticEnds<V>(V Loss, V Farthest, V Nearest, V Unclipped) where V : struct;
