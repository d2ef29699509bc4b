using System.Text;

namespace FisherLab.Benchmarks.Reports;

/// <summary>A table of texts: printed while it grows, kept as CSV, shown as Markdown.</summary>
internal sealed class Table(params string[] columns)
{
    private readonly List<string[]> rows = [];

    public IReadOnlyList<string[]> Rows => rows;

    public void Add(params string[] row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, columns.Length);
        rows.Add([.. row.Select(text => text.Replace(',', ';'))]);
    }

    /// <summary>The head as one line of text, each column at least as wide as its name.</summary>
    public string HeadLine => Line(columns);

    /// <summary>The last row as one line of text under <see cref="HeadLine"/>.</summary>
    public string LastLine => Line(rows[^1]);

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, string.Concat(rows.Prepend(columns).Select(row => string.Join(',', row) + "\n")));
    }

    public static Table Load(string path)
    {
        string[] lines = File.ReadAllLines(path);
        var table = new Table(lines[0].Split(','));
        foreach (string line in lines[1..])
            table.Add(line.Split(','));
        return table;
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", columns).Append(" |\n");
        text.Append('|').AppendJoin('|', columns.Select((_, i) => IsNumeric(i) ? "--:" : "---")).Append("|\n");
        foreach (string[] row in rows)
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }

    private bool IsNumeric(int column) =>
        rows.Count > 0 && rows.TrueForAll(row => row[column].Length == 0 || char.IsAsciiDigit(row[column][0]));

    private string Line(string[] row) => string.Join("  ", row.Select((text, i) => i < 2 ? text.PadRight(Wide(i)) : text.PadLeft(Wide(i)))).TrimEnd();

    private int Wide(int column) => Math.Max(columns[column].Length, column < 2 ? 13 : 6);
}
