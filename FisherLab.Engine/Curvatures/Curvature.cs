using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Curvatures;

/// <summary>
/// A curvature is a choice of weights: C(θ) = (1/N) Σ wₙ xₙ xₙᵀ (+ I/(τ² N) with a prior); the kinds differ in wₙ alone.
/// </summary>
public abstract record Curvature
{
    /// <summary>wₙ, sample by sample; all spans have one length.</summary>
    /// <param name="likelihood">The model's output distribution.</param>
    /// <param name="predictors">fₙ = xₙ·θ.</param>
    /// <param name="scores">sₙ = ∂l/∂f at the observed target.</param>
    /// <param name="weights">Receives wₙ.</param>
    public abstract void Weights(
        Likelihood likelihood, ReadOnlySpan<double> predictors, ReadOnlySpan<double> scores, Span<double> weights);

    /// <summary>Whether the prior's term I/(τ² N) is part of this curvature.</summary>
    public virtual bool Includes(Prior prior) => true;
}
