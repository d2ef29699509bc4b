using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Takes a data set: the body is the file. The same content under the same name again is the one that is there.</summary>
internal sealed class UploadDataset : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/datasets", Handle)
        .Accepts<string>(DatasetBody.Csv, DatasetBody.Libsvm).WithSummary("Uploads a data set").WithTags("Data sets");

    private static async Task<Results<Created<DatasetAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        HttpRequest request, DatasetUploads uploads, DatasetAnswers answers, IOptions<LabOptions> options, CancellationToken cancellation,
        [Description("What it is called; its key is made from it.")] string? name = null,
        [Description("Name of the target column of a CSV; left out for LIBSVM.")] string? target = null,
        [Description("SHA-256 of the body in hexadecimal; another body is refused.")] string? content = null)
    {
        if (DatasetBody.TypeOf(request) is not { } type)
            return Refuse.MediaType(request.ContentType, $"{DatasetBody.Csv} or {DatasetBody.Libsvm}");
        Dictionary<string, string[]> errors = Check(type, name, target, content);
        if (errors.Count > 0)
            return Refuse.Fields(errors);
        DatasetLimits limits = options.Value.DatasetLimits;
        try
        {
            Dataset dataset = await DatasetBody.Read(request, text => type == DatasetBody.Csv
                ? CsvReader.Read(text, target!, limits: limits)
                : LibsvmReader.Read(text, limits: limits));
            if (content is not null && !content.Equals(dataset.Content, StringComparison.OrdinalIgnoreCase))
                return Refuse.Field("content", $"must be the content hash of the data, {dataset.Content}; it is \"{content}\".");
            return await uploads.Store(name!.Trim(), dataset) is { } row
                ? TypedResults.Created($"/api/datasets/{row.Key}", await answers.Find(row.Key, cancellation))
                : Refuse.Conflict($"The data set \"{DatasetName.KeyOf(name!)}\" exists and has other content; choose another name.");
        }
        catch (DatasetFormatException exception)
        {
            return Refuse.Field("body", exception.Message);
        }
    }

    private static Dictionary<string, string[]> Check(string type, string? name, string? target, string? content)
    {
        var errors = new Dictionary<string, string[]>();
        if (DatasetName.Complaint(name) is { } complaint)
            errors["name"] = [complaint];
        if (type == DatasetBody.Csv && string.IsNullOrEmpty(target))
            errors["target"] = ["is missing; it must be the name of the target column."];
        if (type == DatasetBody.Libsvm && target is not null)
            errors["target"] = [$"must be left out for {DatasetBody.Libsvm}, where the target is the first number of a line; it is \"{target}\"."];
        if (content is not null && (content.Length != 64 || !content.All(char.IsAsciiHexDigit)))
            errors["content"] = [$"must be a SHA-256 in hexadecimal, 64 digits; it is \"{(content.Length > 80 ? content[..80] : content)}\"."];
        return errors;
    }
}
