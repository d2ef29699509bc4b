using FisherLab.Engine.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Engine.Datasets;

/// <summary>How far the columns of [1, X] are from depending on each other: what decides whether a linear problem has one minimum, and how well it is set.</summary>
/// <param name="Parameters">D + 1, the constant column included.</param>
/// <param name="Rank">Columns that do not depend on those before them, the constant column the first.</param>
/// <param name="Dependent">The columns that do, within rounding: sine of the angle to the span of those before at most max(N, D + 1) ε.</param>
/// <param name="ConditionNumber">σ₁ / σ_{D+1} of [1, X] as it stands, not scaled; infinite where there are fewer rows than parameters, null where it overflows.</param>
public sealed record Collinearity(int Parameters, int Rank, IReadOnlyList<string> Dependent, double? ConditionNumber)
{
    // Multiplications that it may cost: about half a second.
    private const double Affordable = 5e8;

    /// <summary>Null where it would cost too much.</summary>
    public static Collinearity? Of(Dataset dataset)
    {
        int width = dataset.Columns + 1;
        if ((double)dataset.Rows * width * width > Affordable)
            return null;
        double[] matrix = WithConstant(dataset);
        List<string> dependent = [.. DependentColumns(matrix, dataset.Rows, width).Select(column => dataset.FeatureNames[column - 1])];
        return new Collinearity(width, width - dependent.Count, dependent, Condition(matrix, dataset.Rows, width));
    }

    private static double[] WithConstant(Dataset dataset)
    {
        int width = dataset.Columns + 1;
        var matrix = new double[dataset.Rows * width];
        for (int n = 0; n < dataset.Rows; n++)
        {
            matrix[n * width] = 1;
            dataset.Features.Span.Slice(n * dataset.Columns, dataset.Columns).CopyTo(matrix.AsSpan(n * width + 1));
        }

        return matrix;
    }

    // Gram and Schmidt, twice over: the second pass removes what rounding left of the first.
    private static IEnumerable<int> DependentColumns(double[] matrix, int rows, int width)
    {
        double tolerance = Math.Max(rows, width) * (Math.BitIncrement(1.0) - 1);
        var basis = new List<double[]>();
        for (int j = 0; j < width; j++)
        {
            var v = new double[rows];
            for (int n = 0; n < rows; n++)
                v[n] = matrix[n * width + j];
            bool zero = !Normalise(v, 0);
            foreach (double[] q in (IEnumerable<double[]>)[.. basis, .. basis])
            {
                double projection = Dot(q, v);
                for (int n = 0; n < rows; n++)
                    v[n] -= projection * q[n];
            }

            if (zero || !Normalise(v, tolerance))
                yield return j;
            else
                basis.Add(v);
        }
    }

    // To length 1, by way of the largest element, whose square might overflow; false where the length is not above the least.
    private static bool Normalise(double[] v, double least)
    {
        double largest = v.Max(Math.Abs);
        if (largest == 0)
            return false;
        for (int n = 0; n < v.Length; n++)
            v[n] /= largest;
        double length = Math.Sqrt(Dot(v, v));
        for (int n = 0; n < v.Length; n++)
            v[n] /= length;
        return length * largest > least;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int n = 0; n < a.Length; n++)
            sum += a[n] * b[n];
        return sum;
    }

    // The singular values of R are those of the matrix, and R is small.
    private static double? Condition(double[] matrix, int rows, int width)
    {
        if (rows < width)
            return double.PositiveInfinity;
        double[] r = new Householder(matrix, width).R;
        if (!r.All(double.IsFinite))
            return null;
        Vector<double> singular = Matrix<double>.Build.Dense(width, width, (i, j) => r[i * width + j]).Svd(computeVectors: false).S;
        return singular[0] / singular[^1];
    }
}
