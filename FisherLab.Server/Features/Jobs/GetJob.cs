using FisherLab.Client.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Tells of one job.</summary>
internal sealed class GetJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}", Handle)
        .WithSummary("One job with its progress").WithTags("Jobs");

    /// <summary>404 for an id that no job has.</summary>
    public static ProblemHttpResult Unknown(string id) => Refuse.NotFound($"There is no job \"{id}\".");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(string id, JobAnswers answers, CancellationToken cancellation) =>
        await answers.Find(id, cancellation) is { } job ? TypedResults.Ok(job) : Unknown(id);
}
