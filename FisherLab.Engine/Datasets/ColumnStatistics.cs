namespace FisherLab.Engine.Datasets;

/// <summary>What one column of a data set looks like, in numbers.</summary>
public sealed record ColumnStatistics
{
    // As many bars as a small figure can show, and as many values as a table can.
    private const int Bars = 24, MostValues = 20;

    public required string Name { get; init; }

    public required double Minimum { get; init; }

    public required double Maximum { get; init; }

    /// <summary>x̄ = Σ x / N.</summary>
    public required double Mean { get; init; }

    /// <summary>√(Σ (x − x̄)² / (N − 1)); 0 for a single row.</summary>
    public required double StandardDeviation { get; init; }

    /// <summary>Number of different values.</summary>
    public required int Distinct { get; init; }

    /// <summary>Counts in 24 equal intervals from the minimum to the maximum, the last with its end; one for a constant column.</summary>
    public required IReadOnlyList<int> Histogram { get; init; }

    /// <summary>The different values with their counts, ascending; empty where there are more than 20.</summary>
    public required IReadOnlyList<ValueCount> Values { get; init; }

    public bool IsConstant => Distinct == 1;

    /// <summary>Whether there are exactly two different values.</summary>
    public bool IsBinary => Distinct == 2;

    /// <summary>Whether the values are the classes of a Bernoulli likelihood: exactly {0, 1} or {−1, +1}.</summary>
    public bool IsClasses => Values is [{ Value: 0 or -1 }, { Value: 1 }];

    /// <param name="name">The column's name.</param>
    /// <param name="column">Its values, finite, at least one.</param>
    public static ColumnStatistics Of(string name, ReadOnlySpan<double> column)
    {
        double[] sorted = column.ToArray();
        Array.Sort(sorted);
        (int distinct, List<ValueCount> values) = Count(sorted);
        double mean = Average(column, sorted[0], sorted[^1]);
        return new ColumnStatistics
        {
            Name = name,
            Minimum = sorted[0],
            Maximum = sorted[^1],
            Mean = mean,
            StandardDeviation = Deviation(column, mean),
            Distinct = distinct,
            Histogram = Intervals(sorted),
            Values = values,
        };
    }

    private static (int Distinct, List<ValueCount> Values) Count(double[] sorted)
    {
        int distinct = 0;
        var values = new List<ValueCount>();
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from];)
                to++;
            distinct++;
            if (distinct <= MostValues)
                values.Add(new ValueCount(sorted[from] + 0.0, to - from)); // −0 is 0
        }

        return (distinct, distinct <= MostValues ? values : []);
    }

    // Running means: the sum itself might be beyond the largest number. Rounding must not carry the mean of a constant column off it.
    private static double Average(ReadOnlySpan<double> column, double least, double greatest)
    {
        double mean = 0;
        for (int n = 0; n < column.Length; n++)
            mean += column[n] / (n + 1) - mean / (n + 1);
        return Math.Clamp(mean, least, greatest);
    }

    private static double Deviation(ReadOnlySpan<double> column, double mean)
    {
        double sum = 0;
        foreach (double x in column)
            sum += (x - mean) * (x - mean);
        return column.Length > 1 ? Math.Sqrt(sum / (column.Length - 1)) : 0;
    }

    // Halves first: the range itself might be beyond the largest number.
    private static int[] Intervals(double[] sorted)
    {
        double from = sorted[0] / 2, range = sorted[^1] / 2 - from;
        if (range == 0)
            return [sorted.Length];
        var counts = new int[Bars];
        foreach (double x in sorted)
            counts[Math.Min(Bars - 1, (int)((x / 2 - from) / range * Bars))]++;
        return counts;
    }
}

/// <summary>How often a value stands in a column.</summary>
public sealed record ValueCount(double Value, int Count);
