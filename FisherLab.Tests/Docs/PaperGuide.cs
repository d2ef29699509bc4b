using System.Globalization;
using System.Text.RegularExpressions;

namespace FisherLab.Tests.Docs;

/// <summary>The guide to the paper: before each measured number stands a comment with its name, which a reader of the page does not see.</summary>
internal static partial class PaperGuide
{
    public static string Text { get; } = File.ReadAllText(DocsFolder.Path("paper.md"));

    /// <summary>Names and what stands behind them.</summary>
    public static IReadOnlyList<(string Name, string Value)> Marked { get; } =
        [.. Marker().Matches(Text).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];

    /// <summary>The text without marked values, code and addresses.</summary>
    public static string Unmarked => Code().Replace(Marker().Replace(Text, ""), "");

    /// <summary>A number as the guide writes it.</summary>
    /// <param name="number">What was found.</param>
    /// <param name="like">A text with as many decimals.</param>
    public static string Written(double number, string like)
    {
        int point = like.IndexOf('.', StringComparison.Ordinal);
        string format = $"#,0{(point < 0 ? "" : $".{new string('0', like.Length - point - 1)}")}";
        return number.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    [GeneratedRegex(@"<!-- (?<name>\S+) -->(?<value>−?[\d,]+(\.\d+)?|[a-z]+)")]
    private static partial Regex Marker();

    [GeneratedRegex(@"```.*?```|`[^`]*`|\]\([^)]*\)", RegexOptions.Singleline)]
    private static partial Regex Code();
}
