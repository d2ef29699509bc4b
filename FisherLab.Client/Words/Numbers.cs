using System.Globalization;

namespace FisherLab.Client.Words;

/// <summary>How numbers are written for people: U+2212 as the minus, commas at the thousands, never NaN.</summary>
public static class Numbers
{
    /// <summary>For none.</summary>
    public const string None = "–";

    /// <summary>A loss with so many significant digits.</summary>
    public static string Loss(double? loss, int digits = 7) => loss switch
    {
        null => None,
        double.NaN => "not a number",
        double.PositiveInfinity => "infinite",
        double.NegativeInfinity => "minus infinite",
        0 => "0",
        { } value when Math.Abs(value) is >= 1e-3 and < 1e7 => Minus(Digits(value, digits)),
        { } value => Exponential(value, Math.Min(digits, 5)),
    };

    /// <summary>A number of a table, with so many significant digits; a whole one, such as an iteration, without decimals.</summary>
    public static string Entry(double? value, int digits) =>
        value is { } number && double.IsInteger(number) && Math.Abs(number) < 1e6 ? Brief(number, digits) : Loss(value, digits);

    /// <summary>An exponent of ten, with its sign.</summary>
    public static string Log(double? exponent, int decimals = 3) =>
        exponent is { } value && double.IsFinite(value) ? Minus(value.ToString($"+0.{new string('0', decimals)};-0.{new string('0', decimals)}", CultureInfo.InvariantCulture)) : None;

    /// <summary>An exponent of ten without a plus.</summary>
    public static string Exponent(double exponent, string format = "0.000") => Minus(exponent.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A short number: so many significant digits at most, no zeros at the end.</summary>
    public static string Brief(double value, int digits = 3)
    {
        if (value == 0 || !double.IsFinite(value) || Math.Abs(value) is < 1e-3 or >= 1e6)
            return Loss(value, digits);
        int before = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        double unit = Math.Pow(10, Math.Max(0, before - digits));
        return Minus((Math.Round(value / unit) * unit is var whole && before > digits ? whole : value)
            .ToString($"#,0.{new string('#', Math.Max(0, digits - before))}", CultureInfo.InvariantCulture));
    }

    /// <summary>A short number within a sentence: "8.629 × 10⁹".</summary>
    public static string Prose(double value, int digits = 4) => Brief(value, digits).Split('e') is [var mantissa, var exponent] && char.IsDigit(mantissa[^1])
        ? $"{mantissa} × 10{string.Concat(exponent.Select(Raised))}"
        : Brief(value, digits);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 cell", "2 cells".</summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"0.3 s", "2 min 10 s", "1 h 5 min".</summary>
    public static string Duration(double seconds) => seconds switch
    {
        < 10 => FormattableString.Invariant($"{seconds:0.0} s"),
        < 60 => FormattableString.Invariant($"{seconds:0} s"),
        < 3600 => FormattableString.Invariant($"{(int)seconds / 60} min {(int)seconds % 60} s"),
        _ => FormattableString.Invariant($"{(int)(seconds / 3600)} h {(int)seconds / 60 % 60} min"),
    };

    public static string Remaining(double seconds) => $"about {Duration(Math.Max(1, Math.Ceiling(seconds)))} left".Replace(".0 s", " s", StringComparison.Ordinal);

    public static string Rate(double cellsPerSecond) => $"{Count((long)Math.Round(cellsPerSecond))} cells/s";

    public static string Minus(string text) => text.Replace('-', '\u2212');

    private static char Raised(char sign) => sign == '\u2212' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign - '0'];

    // Scale first: "G" would change to an exponent and drop zeros.
    private static string Digits(double value, int digits)
    {
        int before = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        return value.ToString($"N{Math.Max(0, digits - before)}", CultureInfo.InvariantCulture);
    }

    private static string Exponential(double value, int digits) =>
        Minus(value.ToString($"0.{new string('0', digits - 1)}e-0", CultureInfo.InvariantCulture));
}
