using System.Globalization;

namespace FisherLab.Client.Figures.Fields;

/// <summary>Points that a person typed or pasted: a line a point, x and y with a comma, a semicolon, a tab or a space between.</summary>
/// <param name="Points">Those that can be read.</param>
/// <param name="Errors">What cannot be, each with its line and what stands there.</param>
public sealed record PastedPoints(IReadOnlyList<(double X, double Y)> Points, IReadOnlyList<string> Errors)
{
    public const int Fewest = 3, Most = 1000;

    private const double Largest = 1e6;

    /// <summary>Reads a text, or what <see cref="Write"/> wrote.</summary>
    public static PastedPoints Read(string text)
    {
        var points = new List<(double X, double Y)>();
        var errors = new List<string>();
        string[] lines = text.Contains('\n', StringComparison.Ordinal) || !text.Contains('|', StringComparison.Ordinal) ? text.Split('\n') : text.Split('|');
        for (int line = 0; line < lines.Length; line++)
            if (lines[line].Trim() is { Length: > 0 } content)
                Read(content, line + 1, points, errors);
        if (errors.Count == 0 && points.Count < Fewest)
            errors.Add($"Here {(points.Count == 1 ? "is 1 point" : $"are {points.Count} points")}; at least {Fewest} are needed, one a line.");
        if (points.Count > Most)
            errors.Add($"Here are {points.Count} points; at most {Most} are allowed.");
        if (errors.Count == 0 && points.TrueForAll(point => point.X == points[0].X))
            errors.Add($"Every x is {Text(points[0].X)}; a slope needs two different ones.");
        return new PastedPoints(points, errors);
    }

    /// <summary>As an address keeps them: x,y|x,y.</summary>
    public static string Write(IEnumerable<(double X, double Y)> points) => string.Join('|', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"));

    /// <summary>As a text area shows what <see cref="Write"/> wrote.</summary>
    public static string Lines(string written) => written.Replace('|', '\n');

    private static void Read(string content, int line, List<(double, double)> points, List<string> errors)
    {
        string[] parts = content.Split([',', ';', '\t', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            errors.Add($"Line {line}: “{Short(content)}” has {(parts.Length == 1 ? "1 value" : $"{parts.Length} values")}; a line is x,y, such as 1.5,-2.");
            return;
        }

        string[] wrong = [.. parts.Where(part => !double.TryParse(part.Replace('\u2212', '-'), CultureInfo.InvariantCulture, out double value) || !(Math.Abs(value) <= Largest))];
        if (wrong.Length > 0)
            errors.Add($"Line {line}: “{Short(wrong[0])}” is no number from −1,000,000 to 1,000,000, with a point for decimals.");
        else
            points.Add((Number(parts[0]), Number(parts[1])));
    }

    private static double Number(string text) => double.Parse(text.Replace('\u2212', '-'), CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 30 ? text : $"{text[..29]}…";
}
