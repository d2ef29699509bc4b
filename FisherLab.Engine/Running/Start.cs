using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Running;

/// <summary>Where the runs of a job begin.</summary>
public abstract record Start
{
    /// <summary>θ₀, of length D.</summary>
    public abstract double[] Resolve(Problem problem);

    /// <summary>θ₀ = 0.</summary>
    public sealed record Zeros : Start
    {
        public override double[] Resolve(Problem problem) => new double[problem.Parameters];
    }

    /// <summary>A point given in numbers.</summary>
    /// <param name="Values">θ₀.</param>
    public sealed record Point(IReadOnlyList<double> Values) : Start
    {
        public override double[] Resolve(Problem problem) => [.. Values];
    }

    /// <summary>A multiple of the minimum: θ₀ = factor · θ*, as Figure 6 starts. Gaussian problems.</summary>
    /// <param name="Factor">The multiple.</param>
    public sealed record OptimumTimes(double Factor) : Start
    {
        public override double[] Resolve(Problem problem) => [.. LeastSquares.Minimum(problem).Select(theta => Factor * theta)];
    }
}
