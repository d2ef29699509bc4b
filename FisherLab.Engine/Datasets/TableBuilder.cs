using System.Globalization;

namespace FisherLab.Engine.Datasets;

/// <summary>Collects the rows of a data set while a reader walks through a file, and refuses what no data set may hold.</summary>
/// <param name="most">Numbers it may hold, the targets not counted.</param>
internal sealed class TableBuilder(int most = TableBuilder.MaximumNumbers)
{
    /// <summary>The most numbers a data set may hold (400 MB as doubles).</summary>
    public const int MaximumNumbers = 50_000_000;

    private readonly List<double> features = [];
    private readonly List<double> targets = [];

    public int Rows => targets.Count;

    /// <summary>Reads one number; a NaN, an infinity or anything else is an error at its place.</summary>
    public static double Number(ReadOnlySpan<char> text, int line, int column) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new DatasetFormatException(line, column, $"'{Shown(text)}' is not a finite number.");

    /// <summary>Appends a row.</summary>
    public void Add(ReadOnlySpan<double> row, double target, int line)
    {
        if (features.Count + (long)row.Length > most)
            throw TooMany(line, most);
        features.AddRange(row);
        targets.Add(target);
    }

    /// <summary>The data set; targets that are exactly {−1, +1} become {0, 1}.</summary>
    public Dataset Build(IReadOnlyList<string> featureNames, string targetName)
    {
        if (Rows == 0)
            throw NoRows();
        if (targets.Contains(-1) && targets.Contains(1) && targets.TrueForAll(t => t is -1 or 1))
            for (int i = 0; i < targets.Count; i++)
                targets[i] = targets[i] > 0 ? 1 : 0;
        return new Dataset([.. features], [.. targets], featureNames, targetName);
    }

    public static DatasetFormatException NoRows() => new(0, 0, "There are no rows; at least one is needed.");

    public static DatasetFormatException TooMany(int line, int most) => new(line, 0, $"a data set may hold at most {most:N0} numbers.");

    private static string Shown(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : string.Concat(text[..40], "…");
}
