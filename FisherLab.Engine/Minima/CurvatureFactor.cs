using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace FisherLab.Engine.Minima;

/// <summary>
/// H = Bᵀ B with rows √(wₙ/N) xₙ (and √(1/(τ² N)) I below) in B, by the singular values of B, never by H: so its eigenvalues are right down to ε² of the largest.
/// B's columns are scaled to length 1 before ranks are decided and systems solved. A singular value below max(N, D) ε of the largest counts as zero.
/// </summary>
internal sealed class CurvatureFactor
{
    private readonly double[] scales;
    private readonly Svd<double> scaled;
    private readonly Lazy<Vector<double>> plain;

    /// <param name="problem">X and the prior.</param>
    /// <param name="weights">wₙ.</param>
    public CurvatureFactor(Problem problem, ReadOnlySpan<double> weights)
    {
        Matrix<double> rows = Triangle(Rows(problem, weights));
        scales = [.. rows.EnumerateColumns().Select(column => column.L2Norm() is > 0 and var norm ? 1 / norm : 1)];
        plain = new(() => rows.Svd(computeVectors: false).S);
        scaled = rows.Multiply(Matrix<double>.Build.DenseOfDiagonalArray(scales)).Svd(computeVectors: true);
        double tolerance = Math.Max(problem.Samples, problem.Parameters) * 2.220446049250313e-16;
        Rank = scaled.S.Count(value => value > tolerance * scaled.S[0]);
        Parameters = problem.Parameters;
    }

    /// <summary>How many columns of B are independent.</summary>
    public int Rank { get; }

    public double LargestEigenvalue => plain.Value[0] * plain.Value[0];

    /// <summary>0 where the rank is below D.</summary>
    public double SmallestEigenvalue => Rank < Parameters ? 0 : plain.Value[Parameters - 1] * plain.Value[Parameters - 1];

    /// <summary>The smallest of those that are not zero; 0 where all are.</summary>
    public double SmallestPositiveEigenvalue => Rank == 0 ? 0 : plain.Value[Rank - 1] * plain.Value[Rank - 1];

    private int Parameters { get; }

    /// <summary>H⁺ g: of all solutions the shortest in units in which B's columns have length 1.</summary>
    public double[] Solve(ReadOnlySpan<double> g)
    {
        Matrix<double> rightVectors = scaled.VT;
        var solution = new double[g.Length];
        for (int k = 0; k < Rank; k++)
        {
            double part = 0;
            for (int d = 0; d < g.Length; d++)
                part += rightVectors[k, d] * scales[d] * g[d];
            part /= scaled.S[k] * scaled.S[k];
            for (int d = 0; d < g.Length; d++)
                solution[d] += part * rightVectors[k, d] * scales[d];
        }

        return solution;
    }

    private static Matrix<double> Rows(Problem problem, ReadOnlySpan<double> weights)
    {
        int d = problem.Parameters, below = problem.Prior is null ? 0 : d;
        Matrix<double> rows = Matrix<double>.Build.Dense(problem.Samples + below, d);
        for (int n = 0; n < problem.Samples; n++)
        {
            double root = Math.Sqrt(weights[n] / problem.Samples);
            for (int j = 0; j < d; j++)
                rows[n, j] = root * problem.Matrix.Span[n * d + j];
        }

        for (int j = 0; j < below; j++)
            rows[problem.Samples + j, j] = 1 / Math.Sqrt(problem.Prior!.Variance * problem.Samples);
        return rows;
    }

    // R of B = Q R where B is tall: the same singular values and right vectors, from D rows.
    private static Matrix<double> Triangle(Matrix<double> rows) => rows.RowCount > rows.ColumnCount ? rows.QR(QRMethod.Thin).R : rows;
}
