using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FisherLab.Server.Features.Exports;

/// <summary>A form in which results leave the lab.</summary>
/// <param name="Name">In queries; also the ending of files, but for LaTeX.</param>
/// <param name="MediaType">In Accept and Content-Type.</param>
/// <param name="Ending">Of files.</param>
internal sealed record ExportFormat(string Name, string MediaType, string Ending)
{
    public const string CsvType = "text/csv", ParquetType = "application/vnd.apache.parquet", LatexType = "application/x-latex", SvgType = "image/svg+xml";

    public static readonly ExportFormat Json = new("json", "application/json", "json");
    public static readonly ExportFormat Csv = new("csv", CsvType, "csv");
    public static readonly ExportFormat Parquet = new("parquet", ParquetType, "parquet");
    public static readonly ExportFormat Svg = new("svg", SvgType, "svg");
    public static readonly ExportFormat Latex = new("latex", LatexType, "tex");

    /// <summary>The form that <c>format</c> names; without it the one that Accept prefers, the first of equals. Null for one that is not allowed.</summary>
    public static ExportFormat? Of(string? format, HttpRequest request, IReadOnlyList<ExportFormat> allowed)
    {
        if (format is not null)
            return allowed.FirstOrDefault(form => form.Name == format);
        IList<MediaTypeHeaderValue> accepted = request.GetTypedHeaders().Accept;
        return allowed.MaxBy(form => accepted
            .Where(range => range.MediaType.Equals(form.MediaType, StringComparison.OrdinalIgnoreCase)).Max(range => (double?)(range.Quality ?? 1)) ?? 0);
    }

    /// <summary>400 for <c>packed</c> where the form is not JSON.</summary>
    public static ValidationProblem NotPacked(ExportFormat form) => Refuse.Field("packed", $"is for {Json.Name}; the format is {form.Name}.");

    public static ValidationProblem Refused(string? format, IReadOnlyList<ExportFormat> allowed) =>
        Refuse.Field("format", $"must be one of {string.Join(", ", allowed.Select(form => form.Name))}; it is \"{format}\".");
}
