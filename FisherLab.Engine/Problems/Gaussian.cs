using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Problems;

/// <summary>
/// Normal targets of unit variance around f, eq. (28): l = (f − y)²/2, s = f − y, and E s² = 1.
/// </summary>
[Kind("Gaussian", Formula = "ℓ = ½ (f − y)²", Source = "eq. (28)", Order = 1)]
public sealed record Gaussian : Likelihood
{
    public override string TargetsAllowed => "any finite number";

    public override bool Allows(double target) => double.IsFinite(target);

    public override void Loss(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> losses) =>
        Elementwise.Map(default(HalfSquare), predictors, targets, losses);

    public override void Score(ReadOnlySpan<double> predictors, ReadOnlySpan<double> targets, Span<double> scores) =>
        Elementwise.Map(default(Residual), predictors, targets, scores);

    public override void FisherWeight(ReadOnlySpan<double> predictors, Span<double> weights) => weights.Fill(1);

    private readonly struct HalfSquare : IFormula
    {
        public V Of<L, V>(V f, V y) where L : struct, ILanes<V> where V : struct
        {
            V residual = L.Subtract(f, y);
            return L.Multiply(L.Multiply(residual, residual), L.Broadcast(0.5));
        }
    }

    private readonly struct Residual : IFormula
    {
        public V Of<L, V>(V f, V y) where L : struct, ILanes<V> where V : struct => L.Subtract(f, y);
    }
}
