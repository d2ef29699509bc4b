using FisherLab.Client.Api;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Chunks;

/// <summary>
/// Who may work on a chunk. Every change is one statement or one transaction that looks at the row first, so of two workers one wins, and the
/// process may die between any two of them.
/// </summary>
public sealed class ChunkClaims(LabDb db, TimeProvider clock, IOptions<LabOptions> options)
{
    // Distinguishes this process in the table; nothing depends on it but people who look.
    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes a chunk that is pending, or whose worker has been silent for too long.</summary>
    /// <returns>Null if it is done, in another's hand, or its job does not run.</returns>
    public async Task<ChunkClaim?> Claim(ChunkKey key)
    {
        DateTime now = Now, until = now + options.Value.Lease;
        await using var transaction = await db.Database.BeginTransactionAsync();
        int claimed = await db.Chunks.Where(key.Row)
            .Where(row => row.State == ChunkState.Pending || (row.State == ChunkState.Claimed && row.LeaseUntil < now))
            .Where(row => db.Jobs.Any(job => job.Id == row.JobId && (job.State == JobState.Queued || job.State == JobState.Running)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, ChunkState.Claimed)
                .SetProperty(row => row.Owner, Owner)
                .SetProperty(row => row.LeaseUntil, until)
                .SetProperty(row => row.Token, row => row.Token + 1)
                .SetProperty(row => row.Attempts, row => row.Attempts + 1));
        if (claimed == 0)
            return null;
        await db.Jobs.Where(job => job.Id == key.JobId && job.State == JobState.Queued).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Running)
            .SetProperty(job => job.StartedAt, job => job.StartedAt ?? now)
            .SetProperty(job => job.RunningSince, now)
            .SetProperty(job => job.DoneBefore, job => job.Done));
        ChunkRow row = await db.Chunks.AsNoTracking().SingleAsync(key.Row);
        await transaction.CommitAsync();
        return new ChunkClaim(key, row.Token, row.Attempts, row.ToChunk(), row.Fingerprint);
    }

    /// <summary>Says that the worker is alive. False: the chunk is not its own any more, because it was given up on or the job was stopped.</summary>
    public async Task<bool> Renew(ChunkClaim claim)
    {
        DateTime until = Now + options.Value.Lease;
        return await Held(claim).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until)) == 1;
    }

    /// <summary>Gives a chunk back on purpose; that it was begun does not count. Nothing happens if it is not held any more.</summary>
    public Task Release(ChunkClaim claim) => Release(Held(claim));

    /// <summary>Gives back whatever chunks of a job are in hand: their workers can no longer commit.</summary>
    public Task ReleaseAll(string job) => Release(db.Chunks.Where(row => row.JobId == job && row.State == ChunkState.Claimed));

    /// <summary>The row, if the claim still holds.</summary>
    internal IQueryable<ChunkRow> Held(ChunkClaim claim) =>
        db.Chunks.Where(claim.Key.Row).Where(row => row.State == ChunkState.Claimed && row.Token == claim.Token);

    private static Task<int> Release(IQueryable<ChunkRow> rows) => rows.ExecuteUpdateAsync(set => set
        .SetProperty(row => row.State, ChunkState.Pending)
        .SetProperty(row => row.Owner, (string?)null)
        .SetProperty(row => row.LeaseUntil, (DateTime?)null)
        .SetProperty(row => row.Attempts, row => row.Attempts - 1));
}
