namespace FisherLab.Engine.Datasets;

/// <summary>Reads comma-separated numbers under a header line; one named column is the target.</summary>
public static class CsvReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The file; names may stand in double quotes.</param>
    /// <param name="target">Name of the target column, exactly as in the header.</param>
    /// <param name="classes">Where the target is text: its two names, for 0 and 1.</param>
    /// <exception cref="DatasetFormatException">Names the line and the column.</exception>
    public static Dataset Read(TextReader text, string target, IReadOnlyList<string>? classes = null)
    {
        string[] header = Fields(text.ReadLine() ?? "");
        if (header is [""])
            throw new DatasetFormatException(1, 0, "the header line with the column names is missing.");
        if (header.Length < 2)
            throw new DatasetFormatException(1, 0, "a data set needs at least one feature beside the target.");
        if (header.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new DatasetFormatException(1, Array.LastIndexOf(header, twice.Key) + 1, $"the column name '{twice.Key}' stands twice.");
        int targetColumn = Array.IndexOf(header, target);
        if (targetColumn < 0)
            throw new DatasetFormatException(1, 0, $"there is no column '{target}' to be the target; the columns are {string.Join(", ", header.Take(50))}.");

        var table = new TableBuilder();
        var row = new double[header.Length - 1];
        int line = 1;
        while (text.ReadLine() is { } content)
        {
            line++;
            if (string.IsNullOrWhiteSpace(content))
                continue;
            string[] fields = Fields(content);
            if (fields.Length != header.Length)
                throw new DatasetFormatException(line, 0, $"there are {fields.Length} fields; the header has {header.Length}.");
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

    private static double Class(IReadOnlyList<string> classes, string name, int line, int column)
    {
        for (int i = 0; i < classes.Count; i++)
            if (classes[i] == name)
                return i;
        throw new DatasetFormatException(line, column, $"'{name}' is none of the classes {string.Join(", ", classes)}.");
    }

    private static string[] Fields(string line) => [.. line.TrimStart('\uFEFF').Split(',').Select(field => field.Trim().Trim('"'))];
}
