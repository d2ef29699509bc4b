using FisherLab.Client.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Tells of one job.</summary>
internal sealed class GetJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}", Handle)
        .WithSummary("One job with its progress").WithTags("Jobs");

    /// <summary>404 for an id that no job has, or none that is not deleted.</summary>
    public static ProblemHttpResult Unknown(string id) => Refuse.NotFound($"There is no job \"{id}\". GET /api/jobs?deleted=true lists the deleted ones.");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(string id, JobAnswers answers, CancellationToken cancellation) =>
        await answers.Find(id, cancellation) is { } job ? TypedResults.Ok(job) : await answers.Missing(id, cancellation);
}
