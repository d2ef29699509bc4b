namespace FisherLab.Client.Figures;

/// <summary>The points of a line that a screen can show: a long run has a hundred in each column of pixels, and drawing them all keeps the page busy for seconds.</summary>
public static class LinePoints
{
    // Columns of pixels, as many as the widest chart has.
    private const int Columns = 1000;

    /// <summary>
    /// Indices, ascending: all of a line of few points; of a longer one, in each column of pixels, the first, the lowest, the highest and the last, and a gap where
    /// there is one. The line through them fills the same pixels.
    /// </summary>
    /// <param name="values">One value an iteration; null where there is none.</param>
    /// <param name="logTime">Whether the iterations stand on a log axis, from 1.</param>
    public static IReadOnlyList<int> Seen(IReadOnlyList<double?> values, bool logTime)
    {
        if (values.Count <= 4 * Columns)
            return [.. Enumerable.Range(0, values.Count)];
        double width = logTime ? Math.Log10(values.Count) : values.Count;
        var seen = new List<int>();
        for (int from = 0, to; from < values.Count; from = to)
        {
            double column = Math.Floor(Columns * Place(from) / width);
            for (to = from + 1; to < values.Count && Math.Floor(Columns * Place(to) / width) == column;)
                to++;
            seen.AddRange(Column(values, from, to));
        }

        return seen;

        double Place(int time) => logTime ? Math.Log10(Math.Max(1, time)) : time;
    }

    private static SortedSet<int> Column(IReadOnlyList<double?> values, int from, int to)
    {
        int lowest = from, highest = from, gap = from;
        for (int i = from; i < to; i++)
            if (values[i] is { } value)
                (lowest, highest) = (values[lowest] <= value ? lowest : i, values[highest] >= value ? highest : i);
            else if (values[gap] is not null)
                gap = i;
        return [from, lowest, gap, highest, to - 1];
    }
}
