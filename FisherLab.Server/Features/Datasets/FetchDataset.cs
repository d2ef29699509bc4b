using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Has the file of a known data set fetched; one that is here is told of as it is.</summary>
internal sealed partial class FetchDataset : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/datasets/{key}/fetch", Handle)
        .WithSummary("Fetches and verifies the file of a data set").WithTags("Data sets");

    private static async Task<Results<Ok<DatasetAnswer>, ProblemHttpResult>> Handle(
        string key, DatasetFiles files, DatasetFetch fetch, DatasetAnswers answers, ILogger<FetchDataset> log, CancellationToken cancellation)
    {
        if (await answers.Find(key, cancellation) is not { } dataset)
            return GetDataset.Unknown(key);
        if (dataset.Available)
            return TypedResults.Ok(dataset);
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is not { } source)
            return Refuse.Conflict($"The data set \"{key}\" was uploaded and can be fetched from nowhere. {dataset.Reason} Upload it again.");
        if (await fetch.Fetch(source, mirror: null, cancellation) is { } reason)
        {
            LogFailed(log, key, reason);
            return Refuse.BadGateway(reason);
        }

        LogFetched(log, key, files.PathOf(source));
        DatasetAnswer fetched = (await answers.Find(key, cancellation))!;
        return fetched.Available
            ? TypedResults.Ok(fetched)
            : Refuse.Conflict($"The file of \"{key}\" was fetched to {files.PathOf(source)}, but another one comes first. {fetched.Reason}");
    }

    [LoggerMessage(LogLevel.Information, "Data set {Key} fetched to {Path}")]
    private static partial void LogFetched(ILogger log, string key, string path);

    [LoggerMessage(LogLevel.Warning, "Data set {Key} not fetched: {Reason}")]
    private static partial void LogFailed(ILogger log, string key, string reason);
}
