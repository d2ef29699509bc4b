using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

internal sealed class DivergenceHessianIsFisher : PaperClaim
{
    public override string Id => "divergence-hessian";

    public override string Item => "curvatures";

    public override string Statement =>
        "The Hessian of the divergence D(p_θ ‖ p_θ′) in θ′ at θ is the Fisher (21): largest relative Frobenius distance, the Hessian by differences of divergences";

    // Rounding of a difference quotient of second order: 1e-16 over its squared step of 1e-6.
    public override double Tolerance => 1e-7;

    public override int Order => 11;

    public override double? Measure(Evidence evidence) => ModelOutputs.All.Max(outputs =>
    {
        Problem problem = OwnData.Of(outputs, evidence.Engine, 50, new LegacyRandom(9));
        var divergence = new Divergence(problem, outputs, evidence.Engine, OwnData.Theta);
        double[,] hessian = CentralDifferences.Jacobian(theta => CentralDifferences.Gradient(divergence.To, theta), OwnData.Theta);
        return MatrixDistance.Relative(CurvatureMatrix.Of(problem, evidence.Engine.Fisher, OwnData.Theta), hessian);
    });
}
