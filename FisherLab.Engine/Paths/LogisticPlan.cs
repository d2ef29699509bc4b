using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paths;

/// <summary>A Bernoulli problem prepared for all its runs: the samples in their best form, and the curvature at probabilities of one half.</summary>
internal sealed class LogisticPlan
{
    private readonly Lazy<SharedFactors> quarter;

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

    private SharedFactors Quarter()
    {
        double[] weights = new double[2 * Samples.Count + Samples.Spare], tiles = new double[Samples.Plan.Length];
        weights.AsSpan(0, Samples.Count).Fill(0.25);
        Samples.Gram<ScalarLanes, double>(weights, tiles, 1, new double[Samples.Scratch]);
        return new SharedFactors(Samples.Plan, tiles);
    }
}
