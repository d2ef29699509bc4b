using FisherLab.Engine.Datasets;

namespace FisherLab.Engine.Problems;

/// <summary>Makes the design matrix of a problem from the features of a data set.</summary>
internal static class Design
{
    /// <summary>X, row-major, N × D: scaled features, then a column of ones if there is a bias.</summary>
    public static double[] Matrix(Dataset dataset, Scaling scaling, bool bias)
    {
        int columns = dataset.Columns, width = columns + (bias ? 1 : 0);
        var matrix = new double[dataset.Rows * width];
        ReadOnlySpan<double> features = dataset.Features.Span;
        for (int n = 0; n < dataset.Rows; n++)
        {
            features.Slice(n * columns, columns).CopyTo(matrix.AsSpan(n * width));
            if (bias)
                matrix[n * width + columns] = 1;
        }

        if (scaling == Scaling.Standard)
            for (int d = 0; d < columns; d++)
                Standardize(matrix, d, width, dataset.Rows);
        return matrix;
    }

    // x ← (x − mean) / standard deviation, both over N.
    private static void Standardize(double[] matrix, int column, int width, int rows)
    {
        double sum = 0, squares = 0;
        for (int n = 0; n < rows; n++)
            sum += matrix[n * width + column];
        double mean = sum / rows;
        for (int n = 0; n < rows; n++)
            squares += (matrix[n * width + column] - mean) * (matrix[n * width + column] - mean);
        double deviation = Math.Sqrt(squares / rows);
        for (int n = 0; n < rows; n++)
            matrix[n * width + column] = deviation > 0 ? (matrix[n * width + column] - mean) / deviation : 0;
    }
}
