using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>Sums over samples by plain loops, apart from the paths that are compared with them. Only the likelihood is the engine's.</summary>
internal static class PlainSums
{
    /// <summary>fₙ = xₙ·θ.</summary>
    public static double[] Predictors(Problem problem, ReadOnlySpan<double> theta)
    {
        var predictors = new double[problem.Samples];
        for (int n = 0; n < predictors.Length; n++)
            for (int d = 0; d < theta.Length; d++)
                predictors[n] += problem.Matrix.Span[n * theta.Length + d] * theta[d];
        return predictors;
    }

    /// <summary>L(θ) = (1/N) Σ l(fₙ, yₙ) + |θ|²/(2 τ² N).</summary>
    public static double Loss(Problem problem, ReadOnlySpan<double> theta)
    {
        var losses = new double[problem.Samples];
        problem.Likelihood.Loss(Predictors(problem, theta), problem.Targets.Span, losses);
        double sum = losses.Sum();
        if (problem.Prior is { } prior)
            foreach (double value in theta)
                sum += value * value / (2 * prior.Variance);
        return sum / problem.Samples;
    }

    /// <summary>∇L(θ) = (1/N) Σ sₙ xₙ + θ/(τ² N).</summary>
    public static double[] Gradient(Problem problem, ReadOnlySpan<double> theta)
    {
        double[] scores = new double[problem.Samples], gradient = new double[theta.Length];
        problem.Likelihood.Score(Predictors(problem, theta), problem.Targets.Span, scores);
        for (int d = 0; d < gradient.Length; d++)
        {
            for (int n = 0; n < scores.Length; n++)
                gradient[d] += scores[n] * problem.Matrix.Span[n * gradient.Length + d];
            gradient[d] = (gradient[d] + (problem.Prior is { } prior ? theta[d] / prior.Variance : 0)) / problem.Samples;
        }

        return gradient;
    }

    /// <summary>(1/N) Σ wₙ xₙ xₙᵀ.</summary>
    public static double[,] Outer(Problem problem, ReadOnlySpan<double> weights)
    {
        int size = problem.Parameters;
        var matrix = new double[size, size];
        for (int n = 0; n < weights.Length; n++)
        {
            ReadOnlySpan<double> x = problem.Matrix.Span.Slice(n * size, size);
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    matrix[i, j] += weights[n] * x[i] * x[j] / weights.Length;
        }

        return matrix;
    }
}
