using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Takes a data set: the body is the file. The same content under the same name again is the one that is there.</summary>
internal sealed class UploadDataset : IEndpoint
{
    private const string Csv = "text/csv", Libsvm = "text/x-libsvm";
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/datasets", Handle)
        .Accepts<string>(Csv, Libsvm).WithSummary("Uploads a data set").WithTags("Data sets");

    private static async Task<Results<Created<DatasetAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        HttpRequest request, DatasetUploads uploads, DatasetAnswers answers, CancellationToken cancellation,
        string? name = null, string? target = null, string? content = null)
    {
        string? type = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? parsed) ? parsed.MediaType.Value?.ToLowerInvariant() : null;
        if (type is not (Csv or Libsvm))
            return Refuse.MediaType(request.ContentType, $"{Csv} or {Libsvm}");
        Dictionary<string, string[]> errors = Check(type, name, target, content);
        if (errors.Count > 0)
            return Refuse.Fields(errors);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        body.Position = 0;
        try
        {
            using var text = new StreamReader(body);
            Dataset dataset = type == Csv ? CsvReader.Read(text, target!) : LibsvmReader.Read(text);
            if (content is not null && !content.Equals(dataset.Content, StringComparison.OrdinalIgnoreCase))
                return Refuse.Field("content", $"must be the content hash of the data, {dataset.Content}; it is \"{content}\".");
            return await uploads.Store(name!.Trim(), dataset) is { } row
                ? TypedResults.Created($"/api/datasets#{row.Key}", answers.Of(row))
                : Refuse.Conflict($"The data set \"{DatasetUploads.KeyOf(name!)}\" exists and has other content; choose another name.");
        }
        catch (DatasetFormatException exception)
        {
            return Refuse.Field("body", exception.Message);
        }
    }

    private static Dictionary<string, string[]> Check(string type, string? name, string? target, string? content)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(name))
            errors["name"] = [$"is missing; it must be text of 1 to {LongestName} characters."];
        else if (name.Length > LongestName || name.Any(char.IsControl) || DatasetUploads.KeyOf(name).Length == 0)
            errors["name"] = [$"must have from 1 to {LongestName} characters, at least one of them a letter a to z or a digit, and no control characters; it has {name.Length}."];
        if (type == Csv && string.IsNullOrEmpty(target))
            errors["target"] = ["is missing; it must be the name of the target column."];
        if (type == Libsvm && target is not null)
            errors["target"] = [$"must be left out for {Libsvm}, where the target is the first number of a line; it is \"{target}\"."];
        if (content is not null && (content.Length != 64 || !content.All(char.IsAsciiHexDigit)))
            errors["content"] = [$"must be a SHA-256 in hexadecimal, 64 digits; it is \"{(content.Length > 80 ? content[..80] : content)}\"."];
        return errors;
    }
}
