namespace FisherLab.Engine.Paper;

internal sealed class ResidualsBoundHessian : PaperClaim
{
    public override string Id => "residual-bound";

    public override string Item => "curvatures";

    public override string Statement =>
        "Hessian and Gauss-Newton matrix of a model f = a tanh(b x) differ by at most r(θ) β in the spectral norm (Proposition 2, as its proof (47), (48) has it): largest part of the bound that is used";

    // A bound; the differences that the Hessian is computed with are right to ten digits.
    public override double Tolerance => 1;

    public override int Order => 4;

    public override double? Measure(Evidence evidence) => ResidualBound.All(evidence.Engine).Max(at => at.Difference / at.Bound);
}
