using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

internal sealed class ExpectedHessianVanishes : PaperClaim
{
    public override string Id => "expected-hessian";

    public override string Item => "curvatures";

    public override string Statement =>
        "The expectation of the Hessian of p over p, over the model's own outputs, is zero (24): its Frobenius norm over that of the expected outer product of gradients";

    // Rounding of the difference quotient that ∂s/∂f is computed with.
    public override double Tolerance => 1e-10;

    public override int Order => 10;

    // ∇²p / p = ∇log p ∇log pᵀ + ∇² log p, which for a linear predictor is (s² − ∂s/∂f) x xᵀ.

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        Problem problem = OwnData.Of(outputs, evidence.Engine, 200, new LegacyRandom(8));
        Likelihood likelihood = problem.Likelihood;
        double[] predictors = PlainSums.Predictors(problem, OwnData.Theta);
        return Norm(f => outputs.Expect(evidence.Engine, f, y => Square(f, y) - CentralDifferences.Slope(at => OneSample.Score(likelihood, at, y), f)))
            / Norm(f => outputs.Expect(evidence.Engine, f, y => Square(f, y)));

        double Square(double f, double y) => OneSample.Score(likelihood, f, y) * OneSample.Score(likelihood, f, y);

        double Norm(Func<double, double> weight) =>
            Matrix<double>.Build.DenseOfArray(PlainSums.Outer(problem, [.. predictors.Select(weight)])).FrobeniusNorm();
    });
}
