using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Runs of a Bernoulli problem whose directions are known; others move on before.</summary>
internal sealed class SaturatedPath<L, V>(LogisticPlan plan, LogisticWeight weight, SampleTables tables, SaturatedSteps saturated)
    : LogisticPath<L, V>(plan, weight, tables, saturated) where L : struct, ILanes<V> where V : struct
{
    public override Regime Regime => Regime.Saturated;

    public override void Direct()
    {
        for (int lane = 0; lane < Lanes; lane++)
            Saturated.Write(lane, Direction);
    }
}
