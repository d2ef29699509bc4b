using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Problems;

/// <summary>
/// Two classes with P(y = 1) = σ(f), eq. (53). With p = σ(f) and q = σ(−f), both clipped into [c, 1 − c]:
/// l = −y ln p − (1 − y) ln q, s = p − y, and E s² = p (1 − p), every one of them from the clipped values.
/// Without a clip the loss is max(f, 0) − y f + ln(1 + e^−|f|), the same in exact arithmetic, finite for every f.
/// </summary>
[Kind("Bernoulli", Formula = "ℓ = −y ln σ(f) − (1 − y) ln σ(−f)", Source = "eq. (53)", Order = 2)]
public sealed record Bernoulli : Likelihood
{
    public override string TargetsAllowed => "0 or 1";

    public override bool Allows(double target) => target is 0 or 1;

    public override void Loss(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> losses)
    {
        if (Clip is { } clip)
            Elementwise.Map(new ClippedLoss(clip), predictors, targets, losses);
        else
            Elementwise.Map(default(ExactLoss), predictors, targets, losses);
    }

    public override void Score(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> scores) =>
        Elementwise.Map(new ScoreFormula(Clip ?? 0), predictors, targets, scores);

    public override void FisherWeight(ReadOnlySpan<double> predictors, Span<double> weights) =>
        Elementwise.Map(new Variance(Clip ?? 0), predictors, predictors, weights);

    // σ(f) = 1 / (1 + e^−f), kept within [c, 1 − c].
    private static V Probability<L, V>(V f, double clip) where L : struct, ILanes<V> where V : struct
    {
        V one = L.Broadcast(1.0);
        V sigmoid = L.Divide(one, L.Add(one, Exponential.Of<L, V>(L.Subtract(L.Broadcast(0.0), f))));
        return L.Max(L.Broadcast(clip), L.Min(L.Broadcast(1.0 - clip), sigmoid));
    }

    private readonly struct ClippedLoss(double clip) : IFormula
    {
        // y is 0 or 1, so one of the two terms is zero: the other is −ln σ(±f).
        public V Of<L, V>(V f, V y) where L : struct, ILanes<V> where V : struct
        {
            V margin = L.Select(L.Same(y, L.Broadcast(1.0)), f, L.Subtract(L.Broadcast(0.0), f));
            return L.Subtract(L.Broadcast(0.0), Logarithm.Of<L, V>(Probability<L, V>(margin, clip)));
        }
    }

    private readonly struct ExactLoss : IFormula
    {
        public V Of<L, V>(V f, V y) where L : struct, ILanes<V> where V : struct
        {
            V zero = L.Broadcast(0.0);
            V hinge = L.Subtract(L.Max(zero, f), L.Multiply(y, f));
            return L.Add(hinge, LogOfOnePlus<L, V>(Exponential.Of<L, V>(L.Subtract(zero, L.Abs(f)))));
        }

        // ln(1 + x) for x in [0, 1]: ln(u) · x / (u − 1) with u = 1 + x undoes the rounding of u (Kahan); x itself where u = 1.
        private static V LogOfOnePlus<L, V>(V x) where L : struct, ILanes<V> where V : struct
        {
            V one = L.Broadcast(1.0);
            V u = L.Add(one, x);
            V corrected = L.Divide(L.Multiply(Logarithm.Of<L, V>(u), x), L.Subtract(u, one));
            return L.Select(L.Same(u, one), x, corrected);
        }
    }

    private readonly struct ScoreFormula(double clip) : IFormula
    {
        public V Of<L, V>(V f, V y) where L : struct, ILanes<V> where V : struct => L.Subtract(Probability<L, V>(f, clip), y);
    }

    private readonly struct Variance(double clip) : IFormula
    {
        public V Of<L, V>(V f, V same) where L : struct, ILanes<V> where V : struct
        {
            V p = Probability<L, V>(f, clip);
            return L.Multiply(p, L.Subtract(L.Broadcast(1.0), p));
        }
    }
}
