using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>y = 1 with probability σ(f), else 0, eq. (53).</summary>
internal sealed class ClassOutputs : ModelOutputs
{
    public override Likelihood Of(AuditedEngine engine) => engine.Bernoulli;

    public override double Draw(double f, LegacyRandom random) => random.NextUniform() < 1 / (1 + Exponential.Of<ScalarLanes, double>(-f)) ? 1 : 0;

    public override double MostLikely(double f) => f > 0 ? 1 : 0;

    public override IReadOnlyList<(double Output, double Measure)> Support(double f) => [(0, 1), (1, 1)];
}
