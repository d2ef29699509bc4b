using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>Numbers, NaN and infinities among them; null where there is none.</summary>
/// <param name="Name">In its header.</param>
/// <param name="Value">The number of a row.</param>
/// <param name="Format">As text: 17 digits, which read back to the bits, where nothing else is said.</param>
internal sealed record NumberColumn<TRow>(string Name, Func<TRow, double?> Value, string Format = "G17") : Column<TRow>(Name)
{
    public override DataField Field { get; } = new DataField<double?>(Name);

    public override void Append(StringBuilder line, TRow row)
    {
        Span<char> digits = stackalloc char[40];
        if (Value(row) is { } value && value.TryFormat(digits, out int length, Format, CultureInfo.InvariantCulture))
            line.Append(digits[..length]);
    }

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<double>(Field, rows.Select(Value).ToArray(), cancellationToken: cancellation);
}
