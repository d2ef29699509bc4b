namespace FisherLab.Engine.Datasets;

/// <summary>The first line of a table: the names of its columns. They stay text wherever they are shown.</summary>
internal static class CsvHeader
{
    /// <exception cref="DatasetFormatException">A name is missing, too long or there twice, or there are too few or too many.</exception>
    public static string[] Read(LineReader lines, DatasetLimits limits)
    {
        string first = lines.Next() ?? "";
        int count = first.AsSpan().Count(',') + 1;
        if (string.IsNullOrWhiteSpace(first.TrimStart('\uFEFF')))
            throw new DatasetFormatException(1, 0, "the header line with the column names is missing.");
        if (count > limits.Columns)
            throw new DatasetFormatException(1, 0, $"there are {count:N0} columns; a table may have {limits.Columns:N0}.");
        string[] names = Fields(first, 1);
        if (names.Length < 2)
            throw new DatasetFormatException(1, 0, "a data set needs at least one feature beside the target.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int column = 0; column < names.Length; column++)
        {
            string name = names[column];
            if (name.Length == 0)
                throw new DatasetFormatException(1, column + 1, "the column has no name.");
            if (name.Length > limits.NameLength || name.Any(char.IsControl))
                throw new DatasetFormatException(
                    1, column + 1, $"a column's name must have at most {limits.NameLength} characters and no control characters; this one has {name.Length:N0}.");
            if (!seen.Add(name))
                throw new DatasetFormatException(1, column + 1, $"the column name '{name}' stands twice.");
        }

        return names;
    }

    /// <summary>The fields of a line, without the quotes around them.</summary>
    /// <exception cref="DatasetFormatException">A quote is opened and not closed before the next comma.</exception>
    public static string[] Fields(string content, int line) =>
        [.. content.TrimStart('\uFEFF').Split(',').Select((field, column) => Unquoted(field.Trim(), line, column + 1))];

    private static string Unquoted(string field, int line, int column) => field.StartsWith('"') && (field.Length == 1 || !field.EndsWith('"'))
        ? throw new DatasetFormatException(line, column, "a quote is opened and not closed before the next comma or the end of the line.")
        : field.Trim('"');
}
