using FisherLab.Engine.Running;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Paper;

internal sealed class ShrinkingUpdates : PaperClaim
{
    public override string Id => "figure-6-updates-shrink";

    public override string Item => "figure-6";

    public override string Statement =>
        "Far from the optimum the empirical Fisher's updates shrink as residuals grow, regardless of curvature (appendix E): on Boston, largest length of the update at twice the distance from θ* over that at once, from 16 to 1,024 times Figure 6's farthest start";

    // In the limit one half: the gradient doubles, and the empirical Fisher grows fourfold. The nearest points are not quite there.
    public override double Tolerance => 0.51;

    public override int Order => 2;

    public override double? Measure(Evidence evidence)
    {
        if (BostonRuns.Problem(evidence) is not { } problem)
            return null;
        double[] minimum = BostonRuns.Minimum(problem);
        ReadOnlyMemory<double>[] points = [.. Enumerable.Range(4, 7).Select(k => (ReadOnlyMemory<double>)minimum.Select(value => value * (1 - (1 << k))).ToArray())];
        double[] lengths =
        [
            .. new Landscape(problem).Directions(BostonRuns.Empirical(evidence.Engine), points).Select(direction => Vector<double>.Build.Dense(direction).L2Norm()),
        ];
        return lengths.Skip(1).Zip(lengths, (twice, once) => twice / once).Max();
    }
}
