using System.Runtime.CompilerServices;
using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Which path serves a method on a problem: a function of these two alone. The three methods of the paper have paths of their own; whatever is not
/// known here goes the general way.
/// </summary>
internal static class PathChoice
{
    private static readonly ConditionalWeakTable<Problem, Plans> Prepared = [];

    /// <summary>New batches, to be used by one thread: one for every regime that the runs can be in, in their order.</summary>
    /// <param name="problem">What is minimised; what is prepared of it is kept as long as it lives.</param>
    /// <param name="method">Any optimizer of the kind that the runs share.</param>
    /// <param name="reuse">Whether saturated steps are reused; no bit depends on it.</param>
    /// <param name="plain">Whether plain code serves better than vectors, as where code is interpreted; no bit depends on it.</param>
    public static BatchPath[] Of<L, V>(Problem problem, Optimizer method, bool reuse = true, bool plain = false) where L : struct, ILanes<V> where V : struct
    {
        Plans plans = Prepared.GetValue(problem, known => new Plans(known));
        if (Direction(method) is { } linear && plans.Linear.Value is { } compressed && (linear != LinearDirection.EmpiricalFisher || compressed.HasFourthMoments))
            return problem.Parameters == 2 && plain
                ? [new PlanePath(problem, compressed, linear)]
                : [new LinearPath<L, V>(problem, compressed, linear)];
        if (Weight(method) is { } weight && plans.Logistic.Value is { } logistic)
            return Logistic<L, V>(logistic, weight, reuse);
        return General<L, V>(problem, method);
    }

    /// <summary>The general way, whatever the problem.</summary>
    public static BatchPath[] General<L, V>(Problem problem, Optimizer method) where L : struct, ILanes<V> where V : struct =>
        [new GeneralPath<L, V>(problem, method is CurvatureOptimizer damped ? [damped.Curvature] : [])];

    private static BatchPath[] Logistic<L, V>(LogisticPlan plan, LogisticWeight weight, bool reuse) where L : struct, ILanes<V> where V : struct
    {
        var tables = new SampleTables(plan.Samples, plan.Samples.Vectors * L.Count);
        if (weight == LogisticWeight.None)
            return [new GradientPath<L, V>(plan, tables)];
        SaturatedSteps? saturated = reuse && plan.Problem.Prior is null ? new SaturatedSteps() : null;
        List<BatchPath> batches = [new WholePath<L, V>(plan, weight, tables, saturated)];
        if (plan.Origin<L, V>(weight) is { } origin)
            batches.Add(new OriginPath<L, V>(plan, weight, origin));
        if (plan.Samples.MostProducts > 0)
            batches.Add(new CalmPath<L, V>(plan, weight, tables, saturated));
        if (plan.Samples.PicksRows)
            batches.Add(new ClippedPath<L, V>(plan, weight, tables, saturated));
        if (saturated is not null)
            batches.Add(new SaturatedPath<L, V>(plan, weight, tables, saturated));
        return [.. batches.OrderBy(batch => batch.Regime)];
    }

    private static LinearDirection? Direction(Optimizer method) => method switch
    {
        GradientDescent => LinearDirection.Gradient,
        NaturalGradientDescent { Curvature: Fisher } => LinearDirection.Fisher,
        EmpiricalFisherDescent { Curvature: EmpiricalFisher } => LinearDirection.EmpiricalFisher,
        _ => null,
    };

    private static LogisticWeight? Weight(Optimizer method) => method switch
    {
        GradientDescent => LogisticWeight.None,
        NaturalGradientDescent { Curvature: Fisher } => LogisticWeight.Fisher,
        EmpiricalFisherDescent { Curvature: EmpiricalFisher } => LogisticWeight.EmpiricalFisher,
        _ => null,
    };

    private sealed class Plans(Problem problem)
    {
        public Lazy<LinearPlan?> Linear { get; } = new(() => LinearPlan.Of(problem));

        public Lazy<LogisticPlan?> Logistic { get; } = new(() => LogisticPlan.Of(problem));
    }
}
