using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Optimizers;

/// <summary>Natural gradient descent, eq. (51): θ ← θ − γ (F(θ) + λI)⁻¹ ∇L(θ).</summary>
[Kind("Natural gradient descent", Symbol = "NGD", Formula = "θ ← θ − γ (F + λI)⁻¹ ∇L", Source = "eq. (51)", Order = 2)]
public sealed record NaturalGradientDescent : CurvatureOptimizer
{
    public override Curvature Curvature => new Fisher();
}
