using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class MonteCarloUnbiased : PaperClaim
{
    public override string Id => "monte-carlo-unbiased";

    public override string Item => "curvatures";

    public override string Statement =>
        "The one-sample estimate of the Fisher (38) is unbiased: relative Frobenius distance of its expectation, over the model's outputs one by one, from the Fisher";

    // Rounding of some thousand terms, and of the integration over normal outputs.
    public override double Tolerance => 1e-12;

    public override int Order => 6;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        Problem problem = OwnData.Of(outputs, evidence.Engine, 200, new LegacyRandom(4));
        double[] predictors = PlainSums.Predictors(problem, OwnData.Theta);
        double[] expected = [.. predictors.Select(f => outputs.Expect(evidence.Engine, f, y => Square(evidence.Engine, problem.Likelihood, f, y)))];
        return MatrixDistance.Relative(PlainSums.Outer(problem, expected), CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta));
    });

    // The weight of a drawn output is that of an observed one.
    private static double Square(AuditedEngine engine, Likelihood likelihood, double f, double y)
    {
        Span<double> weight = stackalloc double[1];
        engine.EmpiricalFisher.Weights(likelihood, [f], [OneSample.Score(likelihood, f, y)], weight);
        return weight[0];
    }
}
