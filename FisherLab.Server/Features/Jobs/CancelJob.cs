using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>
/// Stops a job: the database first, so that no chunk can be claimed or committed any more, then the arithmetic at hand. What is finished stays.
/// </summary>
internal sealed partial class CancelJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/jobs/{id}/cancel", Handle)
        .WithSummary("Stops a job; finished cells are kept").WithTags("Jobs");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(
        string id, LabDb db, ChunkClaims claims, ChunkHands hands, JobAnswers answers, TimeProvider clock, ILogger<CancelJob> log)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            int cancelled = await db.Jobs
                .Where(job => job.Id == id && (job.State == JobState.Queued || job.State == JobState.Running))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(job => job.State, JobState.Cancelled)
                    .SetProperty(job => job.Reason, "Cancelled.")
                    .SetProperty(job => job.EndedAt, now));
            if (cancelled == 0)
                return await answers.Find(id, CancellationToken.None) is { } job ? Ended(job) : await answers.Missing(id, CancellationToken.None);
            await claims.ReleaseAll(id);
            await transaction.CommitAsync();
        }

        hands.Stop(id);
        LogCancelled(log, id);
        return TypedResults.Ok((await answers.Find(id, CancellationToken.None))!);
    }

    private static ProblemHttpResult Ended(JobAnswer job) =>
        Refuse.Conflict($"Only a queued or running job can be cancelled; job \"{job.Id}\" is {job.State.ToString().ToLowerInvariant()}.");

    [LoggerMessage(LogLevel.Information, "Job {Job} cancelled")]
    private static partial void LogCancelled(ILogger log, string job);
}
