using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Runs of a Bernoulli problem whose curvature matrices are made from all samples.</summary>
internal sealed class WholePath<L, V> : LogisticPath<L, V> where L : struct, ILanes<V> where V : struct
{
    private readonly OwnMatrices<L, V> matrices;
    private readonly AlignedBuffer scratch;

    public WholePath(LogisticPlan plan, LogisticWeight weight, SampleTables tables, SaturatedSteps? saturated) : base(plan, weight, tables, saturated)
    {
        matrices = new OwnMatrices<L, V>(plan.Samples.Plan, Lanes);
        scratch = new AlignedBuffer(plan.Samples.Scratch * Lanes);
    }

    public override void Direct()
    {
        FinishGradient();
        Plan.Samples.Gram<L, V>(Tables.Weights.Span, matrices.Tiles, Lanes, Used, scratch.Span);
        Gradient.CopyTo(Direction);
        for (int lane = 0; lane < Used; lane += L.Count)
            matrices.Solve(lane, Shifts, Direction);
        Keep();
    }
}
