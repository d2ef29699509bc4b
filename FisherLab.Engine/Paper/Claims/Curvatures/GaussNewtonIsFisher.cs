using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class GaussNewtonIsFisher : PaperClaim
{
    public override string Id => "gauss-newton";

    public override string Item => "curvatures";

    public override string Statement =>
        "The Fisher is the generalized Gauss-Newton matrix (1/N) Σ Jᵀ ∂²l/∂f² J for every likelihood (Proposition 1, (26), (44)): largest relative Frobenius distance";

    // Rounding of the difference quotient that ∂²l/∂f² is computed with.
    public override double Tolerance => 1e-10;

    public override int Order => 1;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        Problem problem = OwnData.Of(outputs, evidence.Engine, 500, new LegacyRandom(1));
        return MatrixDistance.Relative(CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta), PlainSums.Outer(problem, Bends(problem)));
    });

    // ∂²l/∂f² at the observed outputs: an exponential family's do not depend on them.
    private static double[] Bends(Problem problem) =>
    [
        .. PlainSums.Predictors(problem, OwnData.Theta)
            .Select((f, n) => CentralDifferences.Slope(at => OneSample.Score(problem.Likelihood, at, problem.Targets.Span[n]), f)),
    ];
}
