using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class OwnDistributionAgrees : PaperClaim
{
    private const int Samples = 30_000;

    public override string Id => "own-distribution";

    public override string Item => "curvatures";

    public override string Statement =>
        $"Where data follow the model's own distribution, Fisher, empirical Fisher and Hessian agree (A.1, last sentence): largest relative Frobenius distance from the Fisher at N = {Samples:N0}";

    // One over the root of N is 0.006; fourth moments make it a few times that.
    public override double Tolerance => 0.03;

    public override int Order => 2;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        Problem problem = OwnData.Of(outputs, evidence.Engine, Samples, new LegacyRandom(2));
        double[,] fisher = CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta);
        return Math.Max(
            MatrixDistance.Relative(CurvatureMatrix.Of(problem, evidence.Engine.EmpiricalFisher, OwnData.Theta), fisher),
            MatrixDistance.Relative(CentralDifferences.Jacobian(theta => PlainSums.Gradient(problem, theta), OwnData.Theta), fisher));
    });
}
