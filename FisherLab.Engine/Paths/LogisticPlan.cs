using System.Collections.Concurrent;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>A Bernoulli problem prepared for all its runs: the samples in their best form, and the curvature at probabilities of one half.</summary>
internal sealed class LogisticPlan
{
    // 2⁻⁵⁴: e^−|f| rounds to 1 below it.
    private const double Smallest = 1.0 / (1L << 54);

    private readonly Lazy<double[]> quarter;
    private readonly Lazy<SharedFactors> factors;
    private readonly Lazy<double> trace;
    private readonly ConcurrentDictionary<double, double> reaches = new();
    private readonly ConcurrentDictionary<LogisticWeight, Origin> origins = new();
    private readonly ConcurrentDictionary<LogisticWeight, ClippedCurvature> clipped = new();

    private LogisticPlan(Problem problem, Samples samples)
    {
        Problem = problem;
        Samples = samples;
        Precision = problem.Prior is { } prior ? 1 / prior.Variance : 0;
        quarter = new Lazy<double[]>(() => Matrix(_ => 0.25));
        factors = new Lazy<SharedFactors>(() => new SharedFactors(samples.Plan, quarter.Value));
        trace = new Lazy<double>(Trace);
    }

    public Problem Problem { get; }

    public Samples Samples { get; }

    /// <summary>1/τ² of the prior; 0 without one.</summary>
    public double Precision { get; }

    /// <summary>Σ ¼ xₙ xₙᵀ + δI, factored: at θ = 0 every weight of either Fisher is 1/4.</summary>
    public SharedFactors Factors => factors.Value;

    /// <summary>Null for another likelihood, and for a clip too small for products of probabilities.</summary>
    public static LogisticPlan? Of(Problem problem) =>
        problem.Likelihood is Bernoulli && LogisticForward.Serves(problem.Likelihood.Clip)
            ? new LogisticPlan(problem, BinarySamples.Of(problem) ?? (Samples)new DenseSamples(problem))
            : null;

    /// <summary>What is added to the diagonal of Σ w x xᵀ for a run: δ = Nλ, and the prior's part.</summary>
    public double Shift(RunState run, LogisticWeight weight) =>
        Math.FusedMultiplyAdd(
            Samples.Count, run.Damping, weight == LogisticWeight.EmpiricalFisher && Problem.Prior is { InEmpiricalFisher: false } ? 0 : Precision);

    /// <summary>
    /// What is left of a change of weights beside δ: as |Σ (w − ¼) x xᵀ| is at most max |4w − 1| of Σ ¼ x xᵀ, whose eigenvalues are at most its trace μ, it is at most that times
    /// μ / (μ + δ) of Σ ¼ x xᵀ + δI.
    /// </summary>
    public double Damped(double shift) => trace.Value / (trace.Value + shift);

    /// <summary>
    /// Whether a run from θ = 0 provably ends on its first loss. Its predictors are at most γ t Σ_d |x[n, d] d₀[d]|, d₀ the direction at θ = 0: while that is below 2⁻⁵⁴
    /// for every sample, every σ(f) is one half to the bit, so every direction is d₀, and no loss moves.
    /// </summary>
    public bool IsFrozen(RunState run, LogisticWeight weight, int iterations)
    {
        bool starts = Problem.Prior is null && !run.Point.AsSpan().ContainsAnyExcept(0.0);
        double? shift = weight == LogisticWeight.None ? null : Shift(run, weight);
        if (!starts || (shift is { } s && !(s > 0 && Factors.Of(s).IsRegular)))
            return false;
        // A hundredth more than enough for the rounding of sums.
        double reach = reaches.GetOrAdd(shift ?? double.NaN, _ => FindReach(shift));
        return 1.01 * iterations * run.Optimizer.StepSize * reach < Smallest;
    }

    /// <summary>The problem around θ = 0, made once; null where the data are too many to be copied for it.</summary>
    public Origin? Origin<L, V>(LogisticWeight weight) where L : struct, ILanes<V> where V : struct =>
        Samples.IsSmall ? origins.GetOrAdd(weight, _ => Paths.Origin.Of<L, V>(this, weight)) : null;

    /// <summary>The weights of samples that are clipped on the side of their target, and the curvature matrix of a run of which all are, in the plan's tiles.</summary>
    public ClippedCurvature Clipped(LogisticWeight weight) => clipped.GetOrAdd(weight, _ =>
    {
        double[] predictors = [.. Problem.Targets.ToArray().Select(y => y == 1 ? 1e3 : -1e3)], weights = new double[Samples.Count];
        new LogisticForward(Problem.Likelihood.Clip!.Value, weight).Of<ScalarLanes, double>(predictors, weights, Problem.Targets.Span, 1, out LogisticEnds<double> _);
        return new ClippedCurvature(weights, Matrix(n => weights[n]));
    });

    /// <summary>N g at θ = 0 without a prior: Σ (½ − y) x, of as many entries as a batch's table has rows.</summary>
    public double[] InitialGradient()
    {
        double[] scores = new double[Samples.TableRows], sums = new double[Samples.Plan.Rows + Samples.Spare];
        for (int n = 0; n < Samples.Count; n++)
            scores[n] = 0.5 - Problem.Targets.Span[n];
        Samples.Transpose<ScalarLanes, double>(scores, sums, 1, 1);
        return sums;
    }

    /// <summary>N L at θ = 0, with the bits that a pass over the samples gives.</summary>
    public double InitialLoss()
    {
        var forward = new LogisticForward(Problem.Likelihood.Clip!.Value, LogisticWeight.None);
        forward.Of<ScalarLanes, double>(new double[Samples.Count], [], Problem.Targets.Span, 1, out LogisticEnds<double> ends);
        return ends.Loss;
    }

    /// <summary>X e_j for every column j, side by side: N × lanes, zeros where lanes fill up, with a table's spare rows.</summary>
    public AlignedBuffer Predictors<L, V>(int lanes) where L : struct, ILanes<V> where V : struct
    {
        AlignedBuffer unit = new((Samples.Plan.Rows + Samples.Spare) * lanes), table = new(Samples.TableRows * lanes);
        for (int d = 0; d < Samples.Columns.Length; d++)
            unit.Span[d * lanes + d] = 1;
        Samples.Predict<L, V>(unit.Span, table.Span, lanes, lanes);
        return table;
    }

    private double FindReach(double? shift)
    {
        double[] direction = InitialGradient(), sizes = new double[Problem.Parameters];
        if (shift is { } diagonal)
            LdlSolve.Of<ScalarLanes, double, SharedFactor<ScalarLanes, double>>(Factors.Of(diagonal).Tiles, Samples.Plan, direction, 1);
        for (int i = 0; i < Samples.Columns.Length; i++)
            sizes[Samples.Columns[i]] = Math.Abs(direction[i]) / (shift is null ? Samples.Count : 1);
        double reach = 0;
        for (int n = 0; n < Samples.Count; n++)
        {
            double sum = 0;
            for (int d = 0; d < sizes.Length; d++)
                sum += Math.Abs(Problem.Matrix.Span[n * sizes.Length + d]) * sizes[d];
            reach = Math.Max(reach, sum);
        }

        return reach;
    }

    // Σ wₙ xₙ xₙᵀ in the plan's tiles.
    private double[] Matrix(Func<int, double> weight)
    {
        double[] weights = new double[Samples.TableRows], tiles = new double[Samples.Plan.Length];
        for (int n = 0; n < Samples.Count; n++)
            weights[n] = weight(n);
        Samples.Gram<ScalarLanes, double>(weights, tiles, 1, 1, new double[Samples.Scratch]);
        return tiles;
    }

    // No eigenvalue is larger than the trace.
    private double Trace()
    {
        double squares = 0;
        foreach (double x in Problem.Matrix.Span)
            squares = Math.FusedMultiplyAdd(x, x, squares);
        return 0.25 * squares;
    }
}

/// <summary>What a run comes to whose samples are all clipped on the side of their target.</summary>
/// <param name="Weights">wₙ.</param>
/// <param name="Matrix">Σ wₙ xₙ xₙᵀ in the plan's tiles.</param>
internal sealed record ClippedCurvature(double[] Weights, double[] Matrix);
