using System.Runtime.CompilerServices;
using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>The batches that serve a search.</summary>
/// <param name="Whole">Serves any run.</param>
/// <param name="Calm">Serves calm runs for less, on the same bits; null where the path knows none.</param>
internal sealed record PathPair(BatchPath Whole, BatchPath? Calm);

/// <summary>
/// Which path serves a method on a problem: a function of these two alone. The three methods of the paper have paths of their own; whatever is not
/// known here goes the general way.
/// </summary>
internal static class PathChoice
{
    private static readonly ConditionalWeakTable<Problem, Plans> Prepared = [];

    /// <summary>New batches, to be used by one thread.</summary>
    /// <param name="problem">What is minimised; what is prepared of it is kept as long as it lives.</param>
    /// <param name="method">Any optimizer of the kind that the runs share.</param>
    /// <param name="reuse">Whether saturated steps are reused; no bit depends on it.</param>
    /// <param name="plain">Whether plain code serves better than vectors, as where code is interpreted; no bit depends on it.</param>
    public static PathPair Of<L, V>(Problem problem, Optimizer method, bool reuse = true, bool plain = false) where L : struct, ILanes<V> where V : struct
    {
        Plans plans = Prepared.GetValue(problem, known => new Plans(known));
        if (Direction(method) is { } linear && plans.Linear.Value is { } compressed && (linear != LinearDirection.EmpiricalFisher || compressed.HasFourthMoments))
            return problem.Parameters == 2 && plain
                ? new PathPair(new PlanePath(problem, compressed, linear), null)
                : new PathPair(new LinearPath<L, V>(problem, compressed, linear), null);
        if (Weight(method) is { } weight && plans.Logistic.Value is { } logistic)
            return Logistic<L, V>(logistic, weight, reuse);
        return General<L, V>(problem, method);
    }

    /// <summary>The general way, whatever the problem.</summary>
    public static PathPair General<L, V>(Problem problem, Optimizer method) where L : struct, ILanes<V> where V : struct =>
        new(new GeneralPath<L, V>(problem, method is CurvatureOptimizer damped ? [damped.Curvature] : []), null);

    private static PathPair Logistic<L, V>(LogisticPlan plan, LogisticWeight weight, bool reuse) where L : struct, ILanes<V> where V : struct
    {
        SaturatedSteps? saturated = reuse ? new SaturatedSteps() : null;
        var whole = new LogisticPath<L, V>(plan, weight, saturated, whole: true);
        return new PathPair(whole, weight == LogisticWeight.None ? null : new LogisticPath<L, V>(plan, weight, saturated, whole: false));
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
