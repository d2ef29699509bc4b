using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Curvatures;

/// <summary>
/// The empirical Fisher, eq. (3), (30): F̃ = (1/N) Σ ∇lₙ ∇lₙᵀ = (1/N) Σ sₙ² xₙ xₙᵀ, the gradients at the observed targets.
/// </summary>
[Kind("Empirical Fisher", Symbol = "F̃", Formula = "F̃ = (1/N) Σ s² x xᵀ", Source = "eq. (3), (30)", Order = 2)]
public sealed record EmpiricalFisher : Curvature
{
    public override void Weights(
        Likelihood likelihood, ReadOnlySpan<double> predictors, ReadOnlySpan<double> scores, Span<double> weights) =>
        Elementwise.Map(default(Product), scores, scores, weights);

    public override bool Includes(Prior prior) => prior.InEmpiricalFisher;

    private readonly struct Product : IFormula
    {
        public V Of<L, V>(V a, V b) where L : struct, ILanes<V> where V : struct => L.Multiply(a, b);
    }
}
