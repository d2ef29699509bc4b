using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Reasons;

/// <summary>Makes a run again and finds what decided how it ended: the first kind that holds, the certain ones before the likely ones.</summary>
public sealed class ReasonSearch
{
    private readonly Problem problem;
    private readonly RunRules rules;
    private readonly Optimizer optimizer;
    private readonly Minimum minimum;
    private readonly Trajectory run;
    private readonly UpdateSpectrum? start, near;

    private ReasonSearch(Problem problem, RunRules rules, Optimizer optimizer, Minimum minimum, CancellationToken cancellation)
    {
        (this.problem, this.rules, this.optimizer, this.minimum) = (problem, rules, optimizer, minimum);
        run = new BatchRunner(problem, rules, optimizer).Record([optimizer], cancellation)[0];
        start = UpdateSpectrum.At(problem, optimizer, rules.Start.ToArray());
        near = minimum.Attained ? UpdateSpectrum.At(problem, optimizer, [.. minimum.Theta]) : null;
    }

    private double StepSize => optimizer.StepSize;

    private double Initial => run.Losses[0];

    private double Final => run.Result.FinalLoss;

    private double Gap => Math.Max(0, Final - minimum.Loss);

    // Iterations · γ, by which a direction of eigenvalue 1 has shrunk, as an exponent.
    private double Length => StepSize * rules.Iterations;

    /// <summary>The reason of one run.</summary>
    /// <param name="problem">What was minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="optimizer">The run's, with its step size and damping.</param>
    /// <param name="minimum">Of the problem.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    public static Reason Of(Problem problem, RunRules rules, Optimizer optimizer, Minimum minimum, CancellationToken cancellation = default) =>
        new ReasonSearch(problem, rules, optimizer, minimum, cancellation).Find();

    private Reason Find() => run.Result.Outcome switch
    {
        Outcome.Diverged => TooLong() ?? Because(ReasonKind.Overshot, ("iteration", run.Result.Iterations), ("loss", Final), ("limit", Limit(start)), ("stepSize", StepSize)),
        Outcome.Singular => Because(
            ReasonKind.Singular, ("iteration", run.Result.Iterations), ("loss", Final), ("independent", minimum.Rank), ("parameters", problem.Parameters)),
        _ => AtTheMinimum() ?? Saturated() ?? TooLong() ?? TooShort() ?? Separable() ?? IllConditioned() ?? Because(ReasonKind.OnTheWay, ("gap", Gap), ("last", LastFall())),
    };

    private Reason? AtTheMinimum()
    {
        double floor = Math.Max(minimum.Floor, double.Epsilon);
        if (Gap <= floor)
        {
            int first = Enumerable.Range(0, run.Losses.Count).First(t => run.Losses[t] - minimum.Loss <= floor);
            return Because(ReasonKind.Converged, ("iteration", first), ("optimum", minimum.Loss), ("floor", floor));
        }

        double[] last = [.. run.Losses.TakeLast(Math.Max(5, run.Losses.Count / 10))];
        bool still = last.Max() - last.Min() <= 1e-3 * Gap || last.Max() - last.Min() <= 4 * floor;
        return still && run.Losses.Count > 5 && Gap <= 1e-9 * Math.Max(Math.Abs(minimum.Loss), 1e-9 * Initial)
            ? Because(ReasonKind.RoundingPlateau, ("gap", Gap), ("optimum", minimum.Loss), ("times", Gap / floor), ("floor", floor))
            : null;
    }

    // Then N L is a whole number of clipped losses on the wrong side, and the rest are on the right.
    private Reason? Saturated()
    {
        if (problem.Likelihood is not Bernoulli { Clip: { } clip })
            return null;
        double wrong = -Numerics.Logarithm.Of<Numerics.ScalarLanes, double>(clip), right = -Numerics.Logarithm.Of<Numerics.ScalarLanes, double>(1 - clip);
        double count = (problem.Samples * Final - problem.Samples * right) / (wrong - right);
        return count > 0.5 && Math.Abs(count - Math.Round(count)) < 1e-7
            ? Because(ReasonKind.Saturated, ("wrong", Math.Round(count)), ("samples", problem.Samples), ("clip", clip), ("loss", Final))
            : null;
    }

    private Reason? TooLong()
    {
        if (start is not null && StepSize * start.Largest > 2)
            return Because(ReasonKind.StepTooLong, Step(start));
        return near is not null && StepSize * near.Largest > 2 ? Because(ReasonKind.TooLongNearMinimum, [.. Step(near), ("limitAtStart", Limit(start))]) : null;
    }

    private (string, double)[] Step(UpdateSpectrum spectrum) =>
    [
        ("stepSize", StepSize), ("limit", Limit(spectrum)), ("times", StepSize / Limit(spectrum)), ("growth", StepSize * spectrum.Largest - 1),
        ("iteration", run.Result.Iterations), ("loss", Final), ("diverged", run.Result.Outcome == Outcome.Diverged ? 1 : 0),
    ];

    private Reason? TooShort()
    {
        if (start is null || !(start.Largest * Length < 1))
            return null;
        (string, double)[] facts = [("contraction", StepSize * start.Largest), ("needed", 1 / (StepSize * start.Largest)), ("stepSize", StepSize), ("limit", Limit(start))];
        return optimizer switch
        {
            CurvatureOptimizer { Damping: var damping } when damping > start.LargestCurvature =>
                Because(ReasonKind.Damped, [.. facts, ("damping", damping), ("curvature", start.LargestCurvature)]),
            CurvatureOptimizer { Curvature: EmpiricalFisher } when start.Largest < 0.5 =>
                Because(ReasonKind.EmpiricalFisherInflated, [.. facts, ("inflation", 1 / start.Largest)]),
            _ => Because(ReasonKind.TooShort, facts),
        };
    }

    private Reason? Separable() => minimum.Attained ? null : Because(ReasonKind.Separable, ("loss", Final), ("last", LastFall()));

    private Reason? IllConditioned() => (near ?? start) is { } spectrum && spectrum.Smallest * Length < 1
        ? Because(
            ReasonKind.IllConditioned, ("contraction", StepSize * spectrum.Smallest), ("needed", 1 / (StepSize * spectrum.Smallest)),
            ("ratio", spectrum.Largest / spectrum.Smallest), ("gap", Gap), ("independent", minimum.Rank), ("parameters", problem.Parameters))
        : null;

    // By how much the last step lowered the loss, relative to what was left above L*.
    private double LastFall() => run.Losses.Count < 2 || run.Losses[^2] <= minimum.Loss ? 0 : (run.Losses[^2] - run.Losses[^1]) / (run.Losses[^2] - minimum.Loss);

    private static double Limit(UpdateSpectrum? spectrum) => spectrum is null ? double.PositiveInfinity : 2 / spectrum.Largest;

    private static Reason Because(ReasonKind kind, params IEnumerable<(string Name, double Value)> facts) =>
        new(kind, [.. facts.Where(fact => double.IsFinite(fact.Value)).Select(fact => new Fact(fact.Name, fact.Value))]);
}
