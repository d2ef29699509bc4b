using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class FarOptimumDiffers : PaperClaim
{
    public override string Id => "figure-6-far";

    public override string Item => "figure-6";

    public override string Statement =>
        "Far from the optimum EFGD is slow (Figure 6): NGD's loss over EFGD's after 20 iterations from the last start, zero";

    // The published curves end at 10.95 and 75.1.
    public override double Tolerance => 0.15;

    public override int Order => 4;

    public override double? Measure(Evidence evidence)
    {
        if (evidence.Protocol != Protocol.AsRun || BostonRuns.Problem(evidence) is not { } problem)
            return null;
        return BostonRuns.Losses(problem, BostonRuns.Natural(evidence.Engine), BostonRuns.Factors[^1])[^1]
            / BostonRuns.Losses(problem, BostonRuns.Empirical(evidence.Engine), BostonRuns.Factors[^1])[^1];
    }
}
