namespace FisherLab.Engine.Paper;

internal sealed class SquaredBoundFails : PaperClaim
{
    public override string Id => "residual-bound-squared";

    public override string Item => "curvatures";

    public override string Statement =>
        "The square of the spectral norm of Hessian minus Gauss-Newton matrix, which (45) prints, is not bounded by r(θ) β: smallest r(θ) β over that square";

    // Below 1 the printed inequality is wrong; half of it leaves no doubt.
    public override double Tolerance => 0.5;

    public override int Order => 5;

    public override double? Measure(Evidence evidence) =>
        ResidualBound.All(evidence.Engine).Min(at => at.Bound / (at.Difference * at.Difference));
}
