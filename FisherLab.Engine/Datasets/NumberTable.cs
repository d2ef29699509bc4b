namespace FisherLab.Engine.Datasets;

/// <summary>Named columns of numbers of which none is the target yet.</summary>
/// <param name="names">One a column.</param>
/// <param name="numbers">Row-major, rows × columns.</param>
public sealed class NumberTable(IReadOnlyList<string> names, double[] numbers)
{
    public IReadOnlyList<string> Names { get; } = names;

    public int Rows => numbers.Length / Names.Count;

    /// <summary>One row, in the order of the names.</summary>
    public ReadOnlySpan<double> Row(int row) => numbers.AsSpan(row * Names.Count, Names.Count);

    /// <summary>One column, as a copy.</summary>
    public double[] Column(int column)
    {
        var values = new double[Rows];
        for (int row = 0; row < values.Length; row++)
            values[row] = numbers[row * Names.Count + column];
        return values;
    }

    /// <summary>The columns of a data set, the target last.</summary>
    public static NumberTable Of(Dataset dataset)
    {
        int width = dataset.Columns;
        var numbers = new double[dataset.Rows * (width + 1)];
        for (int row = 0; row < dataset.Rows; row++)
        {
            dataset.Features.Span.Slice(row * width, width).CopyTo(numbers.AsSpan(row * (width + 1)));
            numbers[row * (width + 1) + width] = dataset.Targets.Span[row];
        }

        return new NumberTable([.. dataset.FeatureNames, dataset.TargetName], numbers);
    }
}
