using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Running;

/// <summary>Takes the probes of a run at one iterate after the other, apart from the batch that makes the run: what is recorded changes no bit.</summary>
internal sealed class Prober
{
    private readonly IReadOnlyList<Probe> probes;
    private readonly IReadOnlyList<Curvature> curvatures;
    private readonly GeneralPath<ScalarLanes, double> path;
    private readonly double[] gradient, direction, solutions;

    public Prober(Problem problem, Optimizer method, IReadOnlyList<Probe> probes)
    {
        this.probes = probes;
        var damped = method as CurvatureOptimizer;
        curvatures = damped is null ? [] : [.. probes.SelectMany(probe => probe.Curvatures).Prepend(damped.Curvature).Distinct()];
        path = new GeneralPath<ScalarLanes, double>(problem, curvatures);
        gradient = new double[problem.Parameters];
        direction = new double[problem.Parameters];
        solutions = new double[problem.Parameters * curvatures.Count];
    }

    /// <summary>Adds the probes at θ to the run's record.</summary>
    /// <param name="run">The run, out of any batch; its state is not touched.</param>
    public void At(Run run)
    {
        path.Enter(0, new Run(run.Index, run.Optimizer, run.Point, [.. run.State], record: null));
        path.Evaluate();
        path.Direct();
        path.GradientOf(0, gradient);
        path.DirectionOf(0, direction);
        for (int c = 0; c < curvatures.Count; c++)
            path.SolutionOf(c, 0, solutions.AsSpan(c * gradient.Length, gradient.Length));
        path.Leave(0);
        var point = new ProbePoint
        {
            Optimizer = run.Optimizer,
            Parameters = run.Point,
            Gradient = gradient,
            Direction = direction,
            Curvatures = curvatures,
            Solutions = solutions,
        };
        foreach (Probe probe in probes)
            run.Kept!.Probes[probe].Add(probe.At(point));
    }
}
