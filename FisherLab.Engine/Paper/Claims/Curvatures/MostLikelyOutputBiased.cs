using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

internal sealed class MostLikelyOutputBiased : PaperClaim
{
    public override string Id => "most-likely-output-classes";

    public override string Item => "curvatures";

    public override string Statement =>
        "The estimate of the Fisher with the most likely output in place of a drawn one is biased for two classes (appendix B), by −(1/N) Σ (1 − m)(2m − 1) x xᵀ, m the likelier class's probability: what else it is off by, over that";

    // Rounding.
    public override double Tolerance => 1e-12;

    public override int Order => 9;

    // A weight is (1 − m)², where the Fisher's is m (1 − m).
    public override double? Measure(Evidence evidence)
    {
        var outputs = new ClassOutputs();
        Problem problem = OwnData.Of(outputs, evidence.Engine, 2000, new LegacyRandom(7));
        double[] likelier = [.. PlainSums.Predictors(problem, OwnData.Theta).Select(f => 1 / (1 + Exponential.Of<ScalarLanes, double>(-Math.Abs(f))))];
        Matrix<double> bias = -Dense(PlainSums.Outer(problem, [.. likelier.Select(m => (1 - m) * (2 * m - 1))]));
        Matrix<double> found = Dense(CurvatureMatrix.Of(OwnData.With(problem, outputs.MostLikely), evidence.Engine.EmpiricalFisher, OwnData.Theta))
            - Dense(CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta));
        return (found - bias).FrobeniusNorm() / bias.FrobeniusNorm();
    }

    private static Matrix<double> Dense(double[,] matrix) => Matrix<double>.Build.DenseOfArray(matrix);
}
