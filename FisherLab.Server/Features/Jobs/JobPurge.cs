using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Removes for good the jobs that were deleted long ago, and the results that no job refers to any more; a result that another job has stays.</summary>
internal sealed partial class JobPurge(LabDb db, TimeProvider clock, IOptions<LabOptions> options, ILogger<JobPurge> log)
{
    /// <summary>In one transaction, so that nothing can begin to refer to a result that is about to go.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        DateTime before = clock.GetUtcNow().UtcDateTime - options.Value.KeepDeleted;
        if (!await Due(before).AnyAsync(cancellation))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        List<long> results = await db.Chunks.Where(chunk => chunk.ResultId != null && Due(before).Any(job => job.Id == chunk.JobId))
            .Select(chunk => chunk.ResultId!.Value).Distinct().ToListAsync(cancellation);
        int jobs = await Due(before).ExecuteDeleteAsync(cancellation);
        int removed = await db.Results.Where(result => EF.Parameter(results).Contains(result.Id) && !db.Chunks.Any(chunk => chunk.ResultId == result.Id))
            .ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        LogPurged(jobs, removed);
    }

    private IQueryable<JobRow> Due(DateTime before) => db.Jobs.IgnoreQueryFilters().Where(job => job.DeletedAt != null && job.DeletedAt < before);

    [LoggerMessage(LogLevel.Information, "{Jobs} deleted jobs and {Results} results were removed for good")]
    private partial void LogPurged(int jobs, int results);
}
