using System.Globalization;

namespace FisherLab.Engine.Datasets;

/// <summary>Reads LIBSVM's sparse format: a label, then index:value pairs with indices from 1, ascending.</summary>
public static class LibsvmReader
{
    private const int MaximumColumns = 100_000;

    /// <summary>Reads a whole file into a dense table.</summary>
    /// <param name="text">The file.</param>
    /// <param name="columns">D; null takes the largest index in the file.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="DatasetFormatException">Names the line and the column.</exception>
    public static Dataset Read(TextReader text, int? columns = null, DatasetLimits? limits = null)
    {
        limits ??= new DatasetLimits();
        var lines = new LineReader(text, limits.LineLength);
        var rows = new List<(double Label, List<(int Index, double Value)> Entries, int Line)>();
        int largest = 0;
        while (lines.Next() is { } content)
        {
            int line = lines.Line;
            string[] fields = content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
                continue;
            double label = TableBuilder.Number(fields[0], line, 1);
            List<(int Index, double Value)> entries = [.. fields.Skip(1).Select((field, i) => Entry(field, line, i + 2))];
            for (int i = 0; i < entries.Count; i++)
            {
                if (entries[i].Index > (columns ?? MaximumColumns))
                    throw new DatasetFormatException(line, i + 2, $"index {entries[i].Index} is above {columns ?? MaximumColumns}.");
                if (i > 0 && entries[i].Index <= entries[i - 1].Index)
                    throw new DatasetFormatException(line, i + 2, $"index {entries[i].Index} does not follow {entries[i - 1].Index}; indices must ascend.");
                largest = Math.Max(largest, entries[i].Index);
            }

            rows.Add((label, entries, line));
        }

        int width = columns ?? largest;
        if (rows.Count > 0 && width == 0)
            throw new DatasetFormatException(0, 0, "No row has a feature; at least one index:value is needed.");
        // A small file may stand for a huge table: seen before any of it is built.
        if ((long)rows.Count * width > limits.Numbers)
            throw new DatasetFormatException(0, 0, $"The file stands for {rows.Count:N0} × {width:N0} numbers; a data set may hold at most {limits.Numbers:N0}.");
        var table = new TableBuilder(limits.Numbers);
        var row = new double[width];
        foreach (var (label, entries, at) in rows)
        {
            Array.Clear(row);
            foreach (var (index, value) in entries)
                row[index - 1] = value;
            table.Add(row, label, at);
        }

        return table.Build([.. Enumerable.Range(1, width).Select(i => $"x{i}")], "label");
    }

    private static (int Index, double Value) Entry(string field, int line, int column)
    {
        int colon = field.IndexOf(':');
        if (colon < 0
            || !int.TryParse(field.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            || index < 1)
            throw new DatasetFormatException(line, column, $"'{field}' is not index:value with an index from 1.");
        return (index, TableBuilder.Number(field.AsSpan(colon + 1), line, column));
    }
}
