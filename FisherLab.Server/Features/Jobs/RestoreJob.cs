using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Takes a deletion back. A job that was cancelled by it stays so and can be resumed. A job that is not deleted stays as it is.</summary>
internal sealed class RestoreJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/jobs/{id}/restore", Handle)
        .WithSummary("Restores a deleted job").WithTags("Jobs");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(string id, LabDb db, FinishedJobs finished, JobAnswers answers)
    {
        await db.Jobs.IgnoreQueryFilters().Where(job => job.Id == id).ExecuteUpdateAsync(set => set.SetProperty(job => job.DeletedAt, (DateTime?)null));
        finished.Tell(); // its stability may be missing
        return await answers.Find(id, CancellationToken.None) is { } job ? TypedResults.Ok(job) : GetJob.Unknown(id);
    }
}
