using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Chunks;

/// <summary>
/// Asks for workers for a job's chunks, some hundreds at a time: the next are asked for behind the last of them. So a job of tens of thousands of chunks
/// begins at once, and one that comes later need not wait for all of it. Where a feed is lost, the recovery begins another.
/// </summary>
public sealed class ChunkFeed(LabDb db, ChunkQueue queue)
{
    private const int Batch = 256;

    /// <summary>Asks for the pending chunks from a place in the order of the work on. Nothing happens if the job does not run.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task Next(string job, int from)
    {
        var next = await db.Chunks.AsNoTracking()
            .Where(row => row.JobId == job && row.Order >= from && row.State == ChunkState.Pending)
            .Where(row => db.Jobs.Any(owner => owner.Id == job && (owner.State == JobState.Queued || owner.State == JobState.Running)))
            .OrderBy(row => row.Order).Take(Batch).Select(row => new { row.Method, row.Index, row.Order }).ToListAsync();
        queue.Enqueue(next.Select(row => new ChunkKey(job, row.Method, row.Index)));
        if (next.Count == Batch)
            queue.EnqueueRest(job, next[^1].Order + 1);
    }
}
