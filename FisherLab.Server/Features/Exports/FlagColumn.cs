using System.Text;
using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>True or false.</summary>
/// <param name="Name">In its header.</param>
/// <param name="Value">Of a row.</param>
internal sealed record FlagColumn<TRow>(string Name, Func<TRow, bool> Value) : Column<TRow>(Name)
{
    public override DataField Field { get; } = new DataField<bool>(Name);

    public override void Append(StringBuilder line, TRow row) => line.Append(Value(row) ? "true" : "false");

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<bool>(Field, rows.Select(Value).ToArray(), cancellationToken: cancellation);
}
