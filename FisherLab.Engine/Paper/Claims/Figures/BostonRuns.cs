using FisherLab.Engine.Minima;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>What Figures 3 and 6 ran on Boston, with the methods under audit at the cells of Table 6. EFGD's has a minus too many there: it is +1.250.</summary>
internal static class BostonRuns
{
    /// <summary>The starts of Figure 6 as multiples of θ*, the nearest first: θ* times 1 − {0.125, 0.25, 0.5, 1}.</summary>
    public static IReadOnlyList<double> Factors { get; } = [0.875, 0.75, 0.5, 0];

    /// <summary>Null where the data are not here.</summary>
    public static Problem? Problem(Evidence evidence) =>
        evidence.Dataset("boston") is { } dataset ? new ProblemSpec { Dataset = "boston", Likelihood = evidence.Engine.Gaussian }.On(dataset) : null;

    /// <summary>θ*, found without what is under audit.</summary>
    public static double[] Minimum(Problem problem) =>
        LeastSquares.Minimum(new Problem(problem.Matrix, problem.Parameters, problem.Targets, new Gaussian()));

    public static CurvatureOptimizer Natural(AuditedEngine engine) =>
        At(engine.NaturalGradientDescent, "naturalGradientDescent");

    public static CurvatureOptimizer Empirical(AuditedEngine engine) =>
        At(engine.EmpiricalFisherDescent, "empiricalFisherDescent");

    /// <summary>The losses of a method from one of Figure 6's starts, its 20 iterations.</summary>
    public static IReadOnlyList<double> Losses(Problem problem, Optimizer method, double factor) =>
        new Landscape(problem).Trace(method, 20, [Minimum(problem).Select(value => factor * value).ToArray()])[0].Losses;

    private static CurvatureOptimizer At(CurvatureOptimizer method, string id)
    {
        PrintedCell cell = Table6.Drawn("boston", id, Protocol.AsRun);
        return method with { StepSize = LogSpace.PowerOfTen(cell.Log10StepSize), Damping = LogSpace.PowerOfTen(cell.Log10Damping!.Value) };
    }
}
