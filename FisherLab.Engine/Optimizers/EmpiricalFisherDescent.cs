using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Optimizers;

/// <summary>Gradient descent preconditioned with the empirical Fisher, eq. (52): θ ← θ − γ (F̃(θ) + λI)⁻¹ ∇L(θ).</summary>
[Kind("Empirical Fisher descent", Symbol = "EFGD", Formula = "θ ← θ − γ (F̃ + λI)⁻¹ ∇L", Source = "eq. (52)", Order = 3)]
public sealed record EmpiricalFisherDescent : CurvatureOptimizer
{
    public override Curvature Curvature => new EmpiricalFisher();
}
