using System.Text;
using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>Text, which may be anything that somebody typed.</summary>
/// <param name="Name">In its header.</param>
/// <param name="Value">The text of a row.</param>
internal sealed record TextColumn<TRow>(string Name, Func<TRow, string> Value) : Column<TRow>(Name)
{
    public override DataField Field { get; } = new(Name, typeof(string), isNullable: false);

    public override void Append(StringBuilder line, TRow row) => line.Append(CsvText.Cell(Value(row)));

    public override Task Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync(Field, rows.Select(Value).ToArray());
}
