using FisherLab.Engine.Optimizers;

namespace FisherLab.Engine.Paper;

internal sealed class BostonOneStep : PaperClaim
{
    public override string Id => "figure-6-one-step";

    public override string Item => "figure-6";

    public override string Statement =>
        "From each start of Figure 6, one step of natural gradient descent with step size 1 and damping 0 (51) ends at the minimum of least squares: its loss above the least one, relative to it";

    // Rounding: the Fisher's condition number here is about 1e9, but a loss feels its square root twice.
    public override double Tolerance => 1e-10;

    public override int Order => 1;

    public override double? Measure(Evidence evidence)
    {
        if (BostonRuns.Problem(evidence) is not { } problem)
            return null;
        Optimizer method = evidence.Engine.NaturalGradientDescent with { StepSize = 1, Damping = 0 };
        double least = PlainSums.Loss(problem, BostonRuns.Minimum(problem));
        return BostonRuns.Factors.Max(factor => Math.Abs(BostonRuns.Losses(problem, method, factor)[1] / least - 1));
    }
}
