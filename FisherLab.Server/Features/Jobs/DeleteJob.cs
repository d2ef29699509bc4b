using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>
/// Deletes a job, for now so that it can be restored: it is cancelled if it runs, and shows nowhere any more. Its idempotency key is free at once; what it has
/// computed may be reused until it is purged. Deleting it again changes nothing.
/// </summary>
internal sealed partial class DeleteJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/api/jobs/{id}", Handle)
        .WithSummary("Deletes a job; it can be restored for a while").WithTags("Jobs");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(
        string id, LabDb db, ChunkClaims claims, ChunkHands hands, JobAnswers answers, TimeProvider clock, ILogger<DeleteJob> log)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.Jobs.Where(job => job.Id == id && (job.State == JobState.Queued || job.State == JobState.Running))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(job => job.State, JobState.Cancelled)
                    .SetProperty(job => job.Reason, "Deleted.")
                    .SetProperty(job => job.EndedAt, now));
            int deleted = await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(job => job.DeletedAt, now)
                .SetProperty(job => job.IdempotencyKey, (string?)null));
            await claims.ReleaseAll(id);
            await transaction.CommitAsync();
            if (deleted == 1)
                LogDeleted(log, id);
        }

        hands.Stop(id);
        return await answers.FindDeleted(id, CancellationToken.None) is { } job ? TypedResults.Ok(job) : GetJob.Unknown(id);
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} deleted")]
    private static partial void LogDeleted(ILogger log, string job);
}
