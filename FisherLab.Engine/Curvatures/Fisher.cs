using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Curvatures;

/// <summary>
/// The Fisher information, eq. (26), (35): F = (1/N) Σ E_{y~p(·|xₙ)}[(∂l/∂f)²] xₙ xₙᵀ, the expectation over the model's own
/// targets. Equal to the generalized Gauss-Newton matrix, and for the canonical links here to the Hessian.
/// </summary>
[Kind("Fisher", Symbol = "F", Formula = "F = (1/N) Σ E_{y~p}[s²] x xᵀ", Source = "eq. (26), (35)", Order = 1)]
public sealed record Fisher : Curvature
{
    public override void Weights(
        Likelihood likelihood, ReadOnlySpan<double> predictors, ReadOnlySpan<double> scores, Span<double> weights) =>
        likelihood.FisherWeight(predictors, weights);
}
