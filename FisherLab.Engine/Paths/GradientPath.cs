using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Gradient descent on Bernoulli problems.</summary>
internal sealed class GradientPath<L, V>(LogisticPlan plan, SampleTables tables)
    : LogisticPath<L, V>(plan, LogisticWeight.None, tables, saturated: null) where L : struct, ILanes<V> where V : struct
{
    public override void Direct()
    {
        FinishGradient();
        for (int i = 0; i < Direction.Length; i++)
            Direction[i] = Gradient[i] / Plan.Samples.Count;
    }
}
