using System.Globalization;

namespace FisherLab.Client.Figures;

/// <summary>The numbers of a chart as a table.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Rows">One value a column; null for none.</param>
public sealed record TableTwin(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Rows)
{
    /// <summary>As a file: 17 digits, a line a row.</summary>
    public string Csv => string.Join('\n', [
        string.Join(',', Columns.Select(column => column.Contains(',', StringComparison.Ordinal) || column.Contains('"', StringComparison.Ordinal)
            ? $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : column)),
        .. Rows.Select(row => string.Join(',', row.Select(value => value?.ToString("R", CultureInfo.InvariantCulture)))), ""]);
}
