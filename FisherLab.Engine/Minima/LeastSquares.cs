using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace FisherLab.Engine.Minima;

/// <summary>The minimum of a Gaussian problem in closed form, by Householder QR of X (with √(1/τ²) I below it where there is a prior).</summary>
public static class LeastSquares
{
    /// <summary>θ* of length D: the minimiser of L.</summary>
    /// <exception cref="ArgumentException">The likelihood is not Gaussian.</exception>
    public static double[] Minimum(Problem problem)
    {
        if (problem.Likelihood is not Gaussian)
            throw new ArgumentException("Least squares minimises a Gaussian problem only.", nameof(problem));
        Matrix<double> x = Matrix<double>.Build.Dense(
            problem.Samples, problem.Parameters, (n, d) => problem.Matrix.Span[n * problem.Parameters + d]);
        Vector<double> y = Vector<double>.Build.DenseOfArray(problem.Targets.ToArray());
        if (problem.Prior is { } prior)
        {
            x = x.Stack(Matrix<double>.Build.DenseDiagonal(problem.Parameters, problem.Parameters, 1 / Math.Sqrt(prior.Variance)));
            y = Vector<double>.Build.DenseOfEnumerable(y.Concat(Enumerable.Repeat(0.0, problem.Parameters)));
        }

        return x.RowCount >= x.ColumnCount ? x.QR(QRMethod.Thin).Solve(y).ToArray() : (x.PseudoInverse() * y).ToArray();
    }
}
