namespace FisherLab.Engine.Datasets;

/// <summary>Reads bare columns of numbers without a header, the last of them the target: white space between them, or commas.</summary>
internal static class ColumnsReader
{
    private static readonly char[] Separators = [' ', '\t', ','];

    /// <param name="text">The rest of the file.</param>
    /// <param name="featureNames">One name a column.</param>
    /// <param name="targetName">The last column's name.</param>
    /// <param name="line">Lines already read.</param>
    public static Dataset Read(TextReader text, IReadOnlyList<string> featureNames, string targetName, int line = 0)
    {
        var table = new TableBuilder();
        while (text.ReadLine() is { } content)
        {
            line++;
            string[] fields = content.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
                continue;
            if (fields.Length != featureNames.Count + 1)
                throw new DatasetFormatException(line, 0, $"there are {fields.Length} numbers; {featureNames.Count + 1} are expected.");
            double[] numbers = [.. fields.Select((field, i) => TableBuilder.Number(field, line, i + 1))];
            table.Add(numbers.AsSpan(0, featureNames.Count), numbers[^1], line);
        }

        return table.Build(featureNames, targetName);
    }
}
