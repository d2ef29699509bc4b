using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Calm runs of a Bernoulli problem.</summary>
internal sealed class CalmPath<L, V> : LogisticPath<L, V> where L : struct, ILanes<V> where V : struct
{
    private const int LongestPause = 64;

    private readonly ConjugateGradients<L, V> conjugate;

    public CalmPath(LogisticPlan plan, LogisticWeight weight, SampleTables tables, SaturatedSteps? saturated) : base(plan, weight, tables, saturated) =>
        conjugate = new ConjugateGradients<L, V>(plan.Samples, tables.Weights, Lanes);

    public override Regime Regime => Regime.Calm;

    public override void Direct()
    {
        for (int lane = 0; lane < Lanes; lane++)
            if (this[lane] is null)
                conjugate.Pass(lane);
            else
                conjugate.Ask(lane, Factor(lane)!, Shifts[lane], Contraction(lane));
        Past!.Extrapolate(conjugate.Solution);
        conjugate.Solve(Tables.Scores.Span, Point, Plan.Precision, Used);
        conjugate.Solution.CopyTo(Direction);
        for (int lane = 0; lane < Lanes; lane++)
            if (this[lane] is not null)
                Judge(Past[lane], conjugate.IsOpen(lane));
    }

    // After every failure the next attempt comes later.
    private static void Judge(RunPast run, bool hasFailed)
    {
        if (hasFailed)
            run.Pause = run.LastPause = Math.Clamp(2 * run.LastPause, 1, LongestPause);
        else
            run.LastPause = 0;
    }
}
