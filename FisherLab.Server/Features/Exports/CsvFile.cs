using System.Text;

namespace FisherLab.Server.Features.Exports;

/// <summary>Writes a table as comma-separated values under a header line.</summary>
internal static class CsvFile
{
    // Rows between two writes.
    private const int Block = 1000;

    public static async Task Write<TRow>(Table<TRow> table, TextWriter text, CancellationToken cancellation = default)
    {
        var lines = new StringBuilder().AppendJoin(',', table.Columns.Select(column => column.Name)).Append('\n');
        int pending = 0;
        foreach (TRow row in table.Rows)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                if (i > 0)
                    lines.Append(',');
                table.Columns[i].Append(lines, row);
            }

            lines.Append('\n');
            if (++pending < Block)
                continue;
            await text.WriteAsync(lines, cancellation);
            lines.Clear();
            pending = 0;
        }

        await text.WriteAsync(lines, cancellation);
    }
}
