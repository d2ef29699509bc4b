namespace FisherLab.Engine.Paper;

internal sealed class SquaredBoundFails : PaperClaim
{
    public override string Id => "residual-bound-squared";

    public override string Item => "curvatures";

    public override string Statement =>
        "The square of that norm, which (45) prints, is not bounded by r(θ) β: smallest r(θ) β over the squared norm";

    // Below 1 the printed inequality is wrong; half of it leaves no doubt.
    public override double Tolerance => 0.5;

    public override int Order => 5;

    public override double? Measure(Evidence evidence) =>
        ResidualBound.All(evidence.Engine).Min(at => at.Bound / (at.Difference * at.Difference));
}
