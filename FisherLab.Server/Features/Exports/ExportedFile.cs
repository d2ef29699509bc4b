using System.Text;
using FisherLab.Server.Features.Datasets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Exports;

/// <summary>Answers with a file to save, written while it is sent.</summary>
internal static class ExportedFile
{
    private const int LongestName = 60;

    /// <param name="table">What is in it.</param>
    /// <param name="format">CSV or Parquet.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="cancellation">Gives up.</param>
    public static PushStreamHttpResult Of<TRow>(Table<TRow> table, ExportFormat format, string name, CancellationToken cancellation) => format == ExportFormat.Parquet
        ? TypedResults.Stream(body => ParquetFile.Write(table, body, cancellation), format.MediaType, $"{name}.{format.Ending}")
        : Text(text => CsvFile.Write(table, text, cancellation), format, name);

    /// <summary>A text in UTF-8.</summary>
    public static PushStreamHttpResult Text(Func<TextWriter, Task> write, ExportFormat format, string name) => TypedResults.Stream(
        async body =>
        {
            await using var text = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
            await write(text);
        },
        $"{format.MediaType}; charset=utf-8", $"{name}.{format.Ending}");

    /// <summary>A file's name, without its ending: the job's name in plain letters, digits and hyphens, its id, and what else tells the file from others.</summary>
    public static string Name(string job, string id, string rest)
    {
        string plain = DatasetName.KeyOf(job);
        return $"{(plain.Length == 0 ? "" : $"{plain[..Math.Min(plain.Length, LongestName)]}-")}{id}-{rest}";
    }
}
