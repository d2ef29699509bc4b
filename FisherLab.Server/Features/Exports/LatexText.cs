using System.Globalization;
using System.Text;

namespace FisherLab.Server.Features.Exports;

/// <summary>Text and numbers as LaTeX writes them.</summary>
internal static class LatexText
{
    /// <summary>Text that may be anything: whatever LaTeX would take for a command is spelt out.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => $@"\{c}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '<' => @"\textless{}",
                '>' => @"\textgreater{}",
                '|' => @"\textbar{}",
                '"' => "''",
                _ => char.IsControl(c) ? " " : c.ToString(),
            });
        return escaped.ToString();
    }

    /// <summary>A number in mathematics, with so many significant digits at most.</summary>
    public static string Number(double value, int digits = 10)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? @"\textrm{NaN}" : value > 0 ? @"$\infty$" : @"$-\infty$";
        string[] parts = value.ToString($"G{digits}", CultureInfo.InvariantCulture).Split('E');
        if (parts.Length == 1)
            return $"${parts[0]}$";
        string power = $"10^{{{int.Parse(parts[1], CultureInfo.InvariantCulture)}}}";
        return parts[0] == "1" ? $"${power}$" : $@"${parts[0]} \times {power}$";
    }
}
