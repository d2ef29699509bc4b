using FisherLab.Engine.Datasets;
using Microsoft.Net.Http.Headers;

namespace FisherLab.Server.Features.Datasets;

/// <summary>A file of data as the body of a request.</summary>
internal static class DatasetBody
{
    public const string Csv = "text/csv", Libsvm = "text/x-libsvm";

    /// <summary>One of the two types; null for any other.</summary>
    public static string? TypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? parsed) && parsed.MediaType.Value?.ToLowerInvariant() is Csv or Libsvm
            ? parsed.MediaType.Value.ToLowerInvariant()
            : null;

    /// <summary>Reads the whole body; the server refuses one that is too large.</summary>
    /// <param name="request">With the file.</param>
    /// <param name="read">What is made of its text.</param>
    /// <exception cref="DatasetFormatException">The file is malformed.</exception>
    public static async Task<T> Read<T>(HttpRequest request, Func<TextReader, T> read)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        body.Position = 0;
        using var text = new StreamReader(body);
        return read(text);
    }
}
