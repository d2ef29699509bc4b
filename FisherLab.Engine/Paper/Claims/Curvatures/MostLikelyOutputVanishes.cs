using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class MostLikelyOutputVanishes : PaperClaim
{
    public override string Id => "most-likely-output-least-squares";

    public override string Item => "curvatures";

    public override string Statement =>
        "The estimate of the Fisher with the most likely output in place of a drawn one is zero for least squares (appendix B): its largest entry";

    // The most likely output is the predictor itself, so that every residual is exactly zero.
    public override double Tolerance => 0;

    public override int Order => 8;

    public override double? Measure(Evidence evidence)
    {
        var outputs = new NormalOutputs();
        Problem problem = OwnData.Of(outputs, evidence.Engine, 200, new LegacyRandom(6));
        return CurvatureMatrix.Of(OwnData.With(problem, outputs.MostLikely), evidence.Engine.EmpiricalFisher, OwnData.Theta).Cast<double>().Max(Math.Abs);
    }
}
