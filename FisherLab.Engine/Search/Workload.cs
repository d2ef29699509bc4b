using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Search;

/// <summary>What the duration of a run is guessed from. No bit of a result depends on it, but how many tied cells are looked at for their representative does.</summary>
/// <param name="Samples">N.</param>
/// <param name="Parameters">D.</param>
/// <param name="Filled">Features of a sample that are not zero, on average, the bias included.</param>
/// <param name="Likelihood">l.</param>
public sealed record Workload(int Samples, int Parameters, double Filled, Likelihood Likelihood)
{
    // Multiply-adds of a sample's likelihood, roughly.
    private const double Likely = 60;

    /// <summary>The workload of a problem.</summary>
    public static Workload Of(Problem problem)
    {
        double entries = problem.Matrix.Length - problem.Matrix.Span.Count(0.0);
        return new Workload(problem.Samples, problem.Parameters, entries / Math.Max(1, problem.Samples), problem.Likelihood);
    }

    /// <summary>The workload of a problem whose design matrix is not made yet.</summary>
    public static Workload Of(ProblemSpec problem, Dataset dataset)
    {
        double entries = dataset.Features.Length - (problem.Scaling == Scaling.None ? dataset.Features.Span.Count(0.0) : 0);
        return new Workload(
            dataset.Rows, problem.Parameters(dataset.Columns), entries / Math.Max(1, dataset.Rows) + (problem.Bias ? 1 : 0), problem.Likelihood);
    }

    /// <summary>Multiply-adds of one run that makes all its iterations, roughly.</summary>
    /// <param name="method">The run's optimizer.</param>
    /// <param name="iterations">Steps.</param>
    public double Of(Optimizer method, int iterations) => (iterations + 1.0) * (Step(method) + Likely);

    private double Step(Optimizer method)
    {
        Curvature? curvature = (method as CurvatureOptimizer)?.Curvature;
        double d = Parameters, pairs = d * (d + 1) / 2, factor = d * d * d / 8, ones = Filled * (Filled + 1) / 2;
        bool known = curvature is null or Fisher or EmpiricalFisher;
        if (known && Likelihood is Gaussian && Samples > d + 1 && curvature is not EmpiricalFisher)
            return 3 * d * d;
        if (known && Likelihood is Gaussian && curvature is EmpiricalFisher && (d + 1) * (d + 2) / 2 < Samples)
            return (d + 1) * (d + 2) / 2 * pairs + factor;
        if (curvature is null)
            return Samples * (2 * Filled + Likely);
        if (known && Likelihood is Bernoulli && 4 * ones < pairs)
            return Samples * (ones / 6 + 4 * Filled + Likely) + factor / 3;
        // Few steps of a logistic grid need a matrix of their own.
        double matrix = known && Likelihood is Bernoulli ? 0.15 * pairs : pairs;
        return Samples * (matrix + 4 * d + Likely) + factor;
    }
}
