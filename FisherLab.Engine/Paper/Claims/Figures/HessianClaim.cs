using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Paper;

/// <summary>For a linear predictor and a canonical link the Fisher is the Hessian, (28) and (53): on the data of a figure, the Hessian by differences of the gradient.</summary>
internal abstract class HessianClaim : PaperClaim
{
    public sealed override string Id => $"{Item}-hessian";

    // The error of the difference quotient, which grows with |x|⁴, and |x| is up to 10 here.
    public sealed override double Tolerance => 1e-9;

    public sealed override int Order => 1;

    public sealed override double? Measure(Evidence evidence)
    {
        double[] distances =
        [
            .. from toy in Toy.All(evidence, Item)
               from theta in new double[][] { [0, 0], [1, -1], toy.Minimum }
               let hessian = CentralDifferences.Jacobian(at => PlainSums.Gradient(toy.Problem, at), theta)
               select MatrixDistance.Relative(CurvatureMatrix.Of(toy.Problem, evidence.Engine.Fisher, theta), hessian),
        ];
        return distances.Length > 0 ? distances.Max() : null;
    }
}
