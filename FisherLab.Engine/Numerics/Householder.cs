namespace FisherLab.Engine.Numerics;

/// <summary>
/// A = Q R by Householder reflections, Q with orthonormal columns and R upper triangular; sums run over the rows in order. No library's, so that the bits are the
/// same on every machine.
/// </summary>
internal sealed class Householder
{
    private readonly int rows, columns;
    private readonly double[] work, scales;

    /// <param name="matrix">A, row-major, rows × columns, rows ≥ columns.</param>
    /// <param name="columns">Columns of A.</param>
    public Householder(ReadOnlySpan<double> matrix, int columns)
    {
        this.columns = columns;
        rows = matrix.Length / columns;
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, columns);
        work = new double[matrix.Length];
        scales = new double[columns];
        R = new double[columns * columns];
        for (int n = 0; n < rows; n++)
            for (int j = 0; j < columns; j++)
                work[j * rows + n] = matrix[n * columns + j];
        for (int j = 0; j < columns; j++)
            Reflect(j);
    }

    /// <summary>R, row-major, columns × columns; zeros below the diagonal.</summary>
    public double[] R { get; }

    /// <summary>Q, row-major, rows × columns.</summary>
    public double[] ThinQ()
    {
        var q = new double[rows * columns];
        var column = new double[rows];
        for (int j = 0; j < columns; j++)
        {
            Array.Clear(column);
            column[j] = 1;
            for (int k = columns - 1; k >= 0; k--)
                Apply(k, column);
            for (int n = 0; n < rows; n++)
                q[n * columns + j] = column[n];
        }

        return q;
    }

    // The reflection I − v vᵀ · scale that takes what is left of column j to a multiple of its first unit vector; v stays in its place.
    private void Reflect(int j)
    {
        Span<double> v = Column(j)[j..];
        double norm = 0;
        foreach (double x in v)
            norm = Math.FusedMultiplyAdd(x, x, norm);
        norm = Math.Sqrt(norm);
        for (int i = 0; i < j; i++)
            R[i * columns + j] = work[j * rows + i];
        double pivot = v[0] > 0 ? -norm : norm;
        R[j * columns + j] = pivot;
        if (norm == 0)
            return;
        v[0] -= pivot;
        scales[j] = 1 / (norm * Math.Abs(v[0]));
        for (int k = j + 1; k < columns; k++)
            Apply(j, Column(k));
    }

    private void Apply(int j, Span<double> target)
    {
        ReadOnlySpan<double> v = Column(j)[j..];
        double sum = 0;
        for (int n = 0; n < v.Length; n++)
            sum = Math.FusedMultiplyAdd(v[n], target[j + n], sum);
        double factor = -sum * scales[j];
        for (int n = 0; n < v.Length; n++)
            target[j + n] = Math.FusedMultiplyAdd(factor, v[n], target[j + n]);
    }

    private Span<double> Column(int j) => work.AsSpan(j * rows, rows);
}
