using System.Buffers;

namespace FisherLab.Server.Features.Exports;

/// <summary>Text as a cell of comma-separated values.</summary>
internal static class CsvText
{
    // Spreadsheets run a cell that begins so; the full-width forms are taken for the others.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠");
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t");

    /// <summary>Quoted where RFC 4180 wants it, and with an apostrophe before what a spreadsheet would run as a formula.</summary>
    public static string Cell(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        string cell = start.Length > 0 && FormulaStarts.Contains(start[0]) ? $"'{text}" : text;
        return cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
