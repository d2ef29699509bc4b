namespace FisherLab.Benchmarks.Reports;

/// <summary>Numbers as tables show them: about three digits, never an exponent.</summary>
internal static class Text
{
    public static string Of(double value) => value switch
    {
        double.NaN => "",
        >= 100 => value.ToString("F0"),
        >= 10 => value.ToString("F1"),
        >= 1 => value.ToString("F2"),
        >= 0.01 => value.ToString("F3"),
        _ => value.ToString("F5"),
    };

    public static string Of(int value) => value.ToString();
}
