using FisherLab.Client.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Datasets;

/// <summary>One data set: with the statistics of its columns and its first rows, if it is here.</summary>
internal sealed class GetDataset : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/datasets/{key}", Handle)
        .WithSummary("One data set with the statistics of its columns").WithTags("Data sets");

    public static ProblemHttpResult Unknown(string key) => Refuse.NotFound($"There is no data set \"{key}\"; GET /api/datasets lists what there is.");

    private static async Task<Results<Ok<DatasetAnswer>, ProblemHttpResult>> Handle(string key, DatasetAnswers answers, CancellationToken cancellation) =>
        await answers.Look(key, cancellation) is { } found ? TypedResults.Ok(found) : Unknown(key);
}
