using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Runs what is missing of a cancelled or failed job; what is done is not done again.</summary>
internal sealed class ResumeJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/jobs/{id}/resume", Handle)
        .WithSummary("Runs what is missing of a cancelled or failed job").WithTags("Jobs");

    private static async Task<Results<Ok<JobAnswer>, ProblemHttpResult>> Handle(string id, LabDb db, ChunkQueue queue, JobAnswers answers)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            int resumed = await db.Jobs
                .Where(job => job.Id == id && (job.State == JobState.Cancelled || job.State == JobState.Failed))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(job => job.State, JobState.Queued)
                    .SetProperty(job => job.Reason, (string?)null)
                    .SetProperty(job => job.EndedAt, (DateTime?)null));
            if (resumed == 0)
                return await answers.Find(id, CancellationToken.None) is { } job ? NotStopped(job) : await answers.Missing(id, CancellationToken.None);
            await db.Chunks.Where(row => row.JobId == id && row.State == ChunkState.Pending).ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 0));
            await transaction.CommitAsync();
        }

        queue.EnqueueRest(id);
        return TypedResults.Ok((await answers.Find(id, CancellationToken.None))!);
    }

    private static ProblemHttpResult NotStopped(JobAnswer job) =>
        Refuse.Conflict($"Only a cancelled or failed job can be resumed; job \"{job.Id}\" is {job.State.ToString().ToLowerInvariant()}.");
}
