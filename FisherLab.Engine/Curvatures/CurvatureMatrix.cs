using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Curvatures;

/// <summary>A curvature at one point, assembled whole: C(θ) = (1/N) Σ wₙ xₙ xₙᵀ, with I/(τ² N) where the prior is part of it.</summary>
public static class CurvatureMatrix
{
    /// <summary>C(θ), D × D.</summary>
    /// <param name="problem">Data, likelihood and prior.</param>
    /// <param name="curvature">Which weights.</param>
    /// <param name="theta">θ, of length D.</param>
    public static double[,] Of(Problem problem, Curvature curvature, ReadOnlySpan<double> theta)
    {
        int size = problem.Parameters, count = problem.Samples;
        double[] predictors = new double[count], scores = new double[count], weights = new double[count];
        ReadOnlySpan<double> x = problem.Matrix.Span;
        for (int n = 0; n < count; n++)
            for (int d = 0; d < size; d++)
                predictors[n] += x[n * size + d] * theta[d];
        problem.Likelihood.Score(predictors, problem.Targets.Span, scores);
        curvature.Weights(problem.Likelihood, predictors, scores, weights);

        var matrix = new double[size, size];
        for (int n = 0; n < count; n++)
            for (int i = 0; i < size; i++)
                for (int j = 0; j < size; j++)
                    matrix[i, j] += weights[n] * x[n * size + i] * x[n * size + j];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
            {
                matrix[i, j] /= count;
                if (i == j && problem.Prior is { } prior && curvature.Includes(prior))
                    matrix[i, j] += 1 / (prior.Variance * count);
            }

        return matrix;
    }
}
