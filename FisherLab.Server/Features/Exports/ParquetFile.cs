using Parquet;
using Parquet.Schema;

namespace FisherLab.Server.Features.Exports;

/// <summary>Writes a table as a Parquet file. Numbers keep their bits, text is kept as it is.</summary>
internal static class ParquetFile
{
    // So many rows are in memory at once.
    private const int RowsAGroup = 65_536;

    public static async Task Write<TRow>(Table<TRow> table, Stream body, CancellationToken cancellation = default)
    {
        using var buffer = new ParquetBuffer();
        var schema = new ParquetSchema(table.Columns.Select(column => column.Field));
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, buffer, cancellationToken: cancellation))
        {
            foreach (TRow[] rows in table.Rows.Chunk(RowsAGroup))
            {
                using (ParquetRowGroupWriter group = writer.CreateRowGroup())
                    foreach (Column<TRow> column in table.Columns)
                        await column.Write(group, rows, cancellation);
                await buffer.Drain(body, cancellation);
            }
        }

        await buffer.Drain(body, cancellation);
    }
}
