namespace FisherLab.Engine.Datasets;

/// <summary>Reads comma-separated numbers under a header line; one named column is the target.</summary>
public static class CsvReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The file; names may stand in double quotes.</param>
    /// <param name="target">Name of the target column, exactly as in the header.</param>
    /// <param name="classes">Where the target is text: its two names, for 0 and 1.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="DatasetFormatException">Names the line and the column.</exception>
    public static Dataset Read(TextReader text, string target, IReadOnlyList<string>? classes = null, DatasetLimits? limits = null)
    {
        limits ??= new DatasetLimits();
        var lines = new LineReader(text, limits.LineLength);
        string[] header = CsvHeader.Read(lines, limits);
        int targetColumn = Array.IndexOf(header, target);
        if (targetColumn < 0)
            throw new DatasetFormatException(1, 0, $"there is no column '{target}' to be the target; the columns are {string.Join(", ", header.Take(50))}.");

        var table = new TableBuilder(limits.Numbers);
        var row = new double[header.Length - 1];
        foreach ((int line, string[] fields) in Rows(lines, header.Length))
        {
            double label = 0;
            for (int column = 0, feature = 0; column < fields.Length; column++)
            {
                if (column == targetColumn)
                    label = classes is null ? TableBuilder.Number(fields[column], line, column + 1) : Class(classes, fields[column], line, column + 1);
                else
                    row[feature++] = TableBuilder.Number(fields[column], line, column + 1);
            }

            table.Add(row, label, line);
        }

        return table.Build([.. header.Where((_, column) => column != targetColumn)], target);
    }

    /// <summary>Reads a whole file of which no column is the target yet.</summary>
    /// <inheritdoc cref="Read"/>
    public static NumberTable ReadTable(TextReader text, DatasetLimits? limits = null)
    {
        limits ??= new DatasetLimits();
        var lines = new LineReader(text, limits.LineLength);
        string[] header = CsvHeader.Read(lines, limits);
        var numbers = new List<double>();
        foreach ((int line, string[] fields) in Rows(lines, header.Length))
        {
            if (numbers.Count + (long)fields.Length > limits.Numbers)
                throw TableBuilder.TooMany(line, limits.Numbers);
            for (int column = 0; column < fields.Length; column++)
                numbers.Add(TableBuilder.Number(fields[column], line, column + 1));
        }

        return numbers.Count > 0 ? new NumberTable(header, [.. numbers]) : throw TableBuilder.NoRows();
    }

    private static IEnumerable<(int Line, string[] Fields)> Rows(LineReader lines, int width)
    {
        while (lines.Next() is { } content)
        {
            if (string.IsNullOrWhiteSpace(content))
                continue;
            int count = content.AsSpan().Count(',') + 1;
            if (count != width)
                throw new DatasetFormatException(lines.Line, 0, $"there are {count} fields; the header has {width}.");
            yield return (lines.Line, CsvHeader.Fields(content, lines.Line));
        }
    }

    private static double Class(IReadOnlyList<string> classes, string name, int line, int column)
    {
        for (int i = 0; i < classes.Count; i++)
            if (classes[i] == name)
                return i;
        throw new DatasetFormatException(line, column, $"'{name}' is none of the classes {string.Join(", ", classes)}.");
    }
}
