using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Optimizers;

/// <summary>An optimizer whose direction is d = (C(θ) + λI)⁻¹ ∇L(θ) for a curvature C.</summary>
public abstract record CurvatureOptimizer : Optimizer
{
    /// <summary>λ, added to the diagonal of the averaged curvature.</summary>
    [Knob("λ")]
    public double Damping { get; init; }

    /// <summary>C.</summary>
    public abstract Curvature Curvature { get; }

    public override void Direction(in Local here, Span<double> state, Span<double> direction) => here.Preconditioned.CopyTo(direction);
}
