using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>Whole numbers; null where there is none.</summary>
/// <param name="Name">In its header.</param>
/// <param name="Value">The number of a row.</param>
internal sealed record CountColumn<TRow>(string Name, Func<TRow, int?> Value) : Column<TRow>(Name)
{
    public override DataField Field { get; } = new DataField<int?>(Name);

    public override void Append(StringBuilder line, TRow row) => line.Append(CultureInfo.InvariantCulture, $"{Value(row)}");

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<int>(Field, rows.Select(Value).ToArray(), cancellationToken: cancellation);
}
