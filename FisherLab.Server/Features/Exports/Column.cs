using System.Text;
using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>A column of an exported table, in every format.</summary>
/// <param name="Name">In its header.</param>
internal abstract record Column<TRow>(string Name)
{
    /// <summary>What it is in a Parquet file; always the same instance, because the writer looks it up.</summary>
    public abstract DataField Field { get; }

    /// <summary>Adds one cell of a line of comma-separated values.</summary>
    public abstract void Append(StringBuilder line, TRow row);

    /// <summary>Writes these rows into a group of a Parquet file.</summary>
    public abstract Task Write(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken cancellation);
}
