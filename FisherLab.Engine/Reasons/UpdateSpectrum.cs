using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Reasons;

/// <summary>The extreme eigenvalues μ of (C(θ) + λI)⁻¹ H(θ) at one point, those that are zero left out; H itself for an optimizer without curvature.</summary>
/// <param name="Smallest">The smallest that is not zero.</param>
/// <param name="Largest">The largest.</param>
/// <param name="SmallestCurvature">The smallest eigenvalue of H that is not zero.</param>
/// <param name="LargestCurvature">The largest eigenvalue of H.</param>
internal sealed record UpdateSpectrum(double Smallest, double Largest, double SmallestCurvature, double LargestCurvature)
{
    /// <summary>Null where H is zero, or C + λI is not positive definite in double precision.</summary>
    public static UpdateSpectrum? At(Problem problem, Optimizer optimizer, double[] theta)
    {
        var point = new PointLoss(problem, theta);
        var factor = new CurvatureFactor(problem, point.Weights);
        double low = factor.SmallestPositiveEigenvalue, high = factor.LargestEigenvalue;
        if (!(low > 0 && double.IsFinite(high)))
            return null;
        if (optimizer is not CurvatureOptimizer damped)
            return new UpdateSpectrum(low, high, low, high);
        // The Fisher of a canonical link is the Hessian, so both have one set of eigenvectors.
        return damped.Curvature is Fisher
            ? new UpdateSpectrum(low / (low + damped.Damping), high / (high + damped.Damping), low, high)
            : Generalized(problem, damped, point, low, high);
    }

    // H v = μ (C + λI) v by the Cholesky factor of C + λI.
    private static UpdateSpectrum? Generalized(Problem problem, CurvatureOptimizer optimizer, PointLoss point, double low, double high)
    {
        var weights = new double[problem.Samples];
        double[] predictors = [.. point.Margins];
        optimizer.Curvature.Weights(problem.Likelihood, predictors, point.Scores, weights);
        double prior = problem.Prior is { } p ? 1 / (p.Variance * problem.Samples) : 0;
        bool includes = problem.Prior is { } own && optimizer.Curvature.Includes(own);
        Matrix<double> c = Gram(problem, weights, optimizer.Damping + (includes ? prior : 0)), h = Gram(problem, point.Weights, prior);
        try
        {
            Matrix<double> l = c.Cholesky().Factor;
            double[] values = [.. l.Solve(l.Solve(h).Transpose()).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real)];
            double largest = values.Max();
            double[] positive = [.. values.Where(value => value > 1e-12 * largest)];
            return double.IsFinite(largest) && positive.Length > 0 ? new UpdateSpectrum(positive.Min(), largest, low, high) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Matrix<double> Gram(Problem problem, double[] weights, double diagonal)
    {
        int d = problem.Parameters;
        Matrix<double> rows = Matrix<double>.Build.Dense(problem.Samples, d, (n, j) => Math.Sqrt(weights[n] / problem.Samples) * problem.Matrix.Span[n * d + j]);
        return rows.TransposeThisAndMultiply(rows) + Matrix<double>.Build.DenseDiagonal(d, d, diagonal);
    }
}
