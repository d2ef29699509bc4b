using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>y = f + z, eq. (27). The trapezoid rule with distance 1/2 out to ten standard deviations integrates polynomials against it to rounding.</summary>
internal sealed class NormalOutputs : ModelOutputs
{
    private const double Distance = 0.5;
    private const int Reach = 20;
    private static readonly double Measure = Distance / Math.Sqrt(2 * Math.PI);

    public override Likelihood Of(AuditedEngine engine) => engine.Gaussian;

    public override double Draw(double f, LegacyRandom random) => f + random.NextNormal();

    public override double MostLikely(double f) => f;

    public override IReadOnlyList<(double Output, double Measure)> Support(double f) =>
        [.. Enumerable.Range(-Reach, 2 * Reach + 1).Select(k => (f + Distance * k, Measure))];
}
