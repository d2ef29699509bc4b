using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class NearOptimumAgrees : PaperClaim
{
    public override string Id => "figure-6-near";

    public override string Item => "figure-6";

    public override string Statement =>
        "Near the optimum EFGD and NGD agree (Figure 6): largest difference of their losses over NGD's along 20 iterations, from the first start, 0.875 θ*";

    // The published curves differ by 5.6 % at their first iteration.
    public override double Tolerance => 0.06;

    public override int Order => 3;

    public override double? Measure(Evidence evidence)
    {
        if (evidence.Protocol != Protocol.AsRun || BostonRuns.Problem(evidence) is not { } problem)
            return null;
        IReadOnlyList<double> natural = BostonRuns.Losses(problem, BostonRuns.Natural(evidence.Engine), BostonRuns.Factors[0]);
        IReadOnlyList<double> empirical = BostonRuns.Losses(problem, BostonRuns.Empirical(evidence.Engine), BostonRuns.Factors[0]);
        return natural.Count == empirical.Count ? natural.Zip(empirical, (n, e) => Math.Abs(e - n) / n).Max() : double.NaN;
    }
}
