using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class OpposedDirections : PaperClaim
{
    // Beyond, both directions come to agree.
    private const int Iterations = 20;

    public override string Id => "figure-3-boston-cosine";

    public override string Item => "figure-3";

    public override string Statement =>
        "On Boston the empirical Fisher's direction turns against the natural gradient: smallest cosine between them over the first 20 iterations of EFGD's path (Figure 3)";

    // The published curve falls to −0.926 at iteration 8, in every arithmetic.
    public override double Tolerance => -0.92;

    public override int Order => 2;

    public override double? Measure(Evidence evidence)
    {
        if (evidence.Protocol != Protocol.AsRun || BostonRuns.Problem(evidence) is not { } problem)
            return null;
        CurvatureOptimizer method = BostonRuns.Empirical(evidence.Engine);
        ParameterPath way = new Landscape(problem).Trace(method, Iterations, [new double[problem.Parameters]])[0];
        return Enumerable.Range(0, way.Losses.Count).Min(t => Cosine(way.Points.Slice(t * problem.Parameters, problem.Parameters).ToArray()));

        double Cosine(double[] theta) => PlainDirection.Cosine(
            PlainDirection.Of(problem, evidence.Engine.EmpiricalFisher, method.Damping, theta),
            PlainDirection.Of(problem, evidence.Engine.Fisher, method.Damping, theta));
    }
}
