using System.Collections.Concurrent;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>A Bernoulli problem prepared for all its runs: the samples in their best form, and the curvature at probabilities of one half.</summary>
internal sealed class LogisticPlan
{
    private readonly Lazy<SharedFactors> quarter;
    private readonly ConcurrentDictionary<double, double> reaches = new();

    private LogisticPlan(Problem problem, Samples samples)
    {
        Problem = problem;
        Samples = samples;
        quarter = new Lazy<SharedFactors>(Quarter);
    }

    public Problem Problem { get; }

    public Samples Samples { get; }

    /// <summary>Σ ¼ xₙ xₙᵀ + δI, factored: at θ = 0 every weight of either Fisher is 1/4.</summary>
    public SharedFactors Factors => quarter.Value;

    /// <summary>Null for another likelihood, and for a clip too small for products of probabilities.</summary>
    public static LogisticPlan? Of(Problem problem) =>
        problem.Likelihood is Bernoulli && LogisticForward.Serves(problem.Likelihood.Clip)
            ? new LogisticPlan(problem, BinarySamples.Of(problem) ?? (Samples)new DenseSamples(problem))
            : null;

    /// <summary>
    /// The largest Σ_d |x[n, d] d₀[d]| over the samples, d₀ the direction at θ = 0: while γ t times this is below 2⁻⁵⁴, every σ(f) is one half to the
    /// bit, so every direction is d₀, and no loss moves.
    /// </summary>
    /// <param name="shift">What is added to the diagonal of Σ ¼ x xᵀ; null for the gradient's own direction.</param>
    public double Reach(double? shift) => reaches.GetOrAdd(shift ?? double.NaN, _ => FindReach(shift));

    private double FindReach(double? shift)
    {
        int rows = Samples.Plan.Rows + Samples.Spare;
        double[] scores = new double[2 * Samples.Count + Samples.Spare], direction = new double[rows], sizes = new double[Problem.Parameters];
        for (int n = 0; n < Samples.Count; n++)
            scores[n] = 0.5 - Problem.Targets.Span[n];
        Samples.Transpose<ScalarLanes, double>(scores, direction, 1);
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

    private SharedFactors Quarter()
    {
        double[] weights = new double[2 * Samples.Count + Samples.Spare], tiles = new double[Samples.Plan.Length];
        weights.AsSpan(0, Samples.Count).Fill(0.25);
        Samples.Gram<ScalarLanes, double>(weights, tiles, 1, new double[Samples.Scratch]);
        return new SharedFactors(Samples.Plan, tiles);
    }
}
