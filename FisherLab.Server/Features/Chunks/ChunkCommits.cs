using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Chunks;

/// <summary>How work ends: with a result, with one that was there already, or with a failure of the job. One transaction each.</summary>
public sealed partial class ChunkCommits(LabDb db, ChunkClaims claims, FinishedJobs finished, TimeProvider clock, ILogger<ChunkCommits> log)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores a result. One that comes late, when the chunk has gone to another worker or the job was stopped, is thrown away.</summary>
    /// <returns>Whether it was stored.</returns>
    public async Task<bool> Commit(ChunkClaim claim, byte[] result, TimeSpan work)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await IsHeld(claim))
            return false;
        var row = new ResultRow { Fingerprint = claim.Fingerprint, Blob = result };
        db.Results.Add(row);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        bool last = await Finish(claim, row.Id, work.TotalSeconds, reused: 0);
        await transaction.CommitAsync();
        if (last)
            Finished(claim.Key.JobId);
        return true;
    }

    /// <summary>Refers to the result of equal work that was finished since the submission, if there is one.</summary>
    public async Task<bool> Reuse(ChunkClaim claim)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        long? result = await db.Chunks
            .Where(row => row.Fingerprint == claim.Fingerprint && row.State == ChunkState.Done)
            .Select(row => row.ResultId).FirstOrDefaultAsync();
        if (result is null || !await IsHeld(claim))
            return false;
        bool last = await Finish(claim, result.Value, work: null, reused: claim.Chunk.Cells);
        await transaction.CommitAsync();
        if (last)
            Finished(claim.Key.JobId);
        return true;
    }

    /// <summary>Ends the job as failed; the chunks that others have in hand are taken back. Nothing happens to a job that has ended already.</summary>
    public async Task Fail(ChunkClaim claim, string reason)
    {
        string id = claim.Key.JobId;
        DateTime now = Now;
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await IsHeld(claim))
            return;
        await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Failed)
            .SetProperty(job => job.Reason, reason)
            .SetProperty(job => job.EndedAt, now));
        await claims.ReleaseAll(id);
        await transaction.CommitAsync();
        LogFailed(id, reason);
    }

    private async Task<bool> IsHeld(ChunkClaim claim)
    {
        bool held = await claims.Held(claim).AnyAsync();
        if (!held)
            LogLate(claim.Key.JobId, claim.Key, claim.Token);
        return held;
    }

    // Whether it was the job's last chunk.
    private async Task<bool> Finish(ChunkClaim claim, long result, double? work, int reused)
    {
        string id = claim.Key.JobId;
        int cells = claim.Chunk.Cells;
        DateTime now = Now;
        await claims.Held(claim).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ChunkState.Done)
            .SetProperty(row => row.Owner, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTime?)null)
            .SetProperty(row => row.FinishedAt, now)
            .SetProperty(row => row.WorkSeconds, work)
            .SetProperty(row => row.ResultId, result));
        await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.Done, job => job.Done + cells)
            .SetProperty(job => job.Reused, job => job.Reused + reused)
            .SetProperty(job => job.DoneBefore, job => job.DoneBefore + reused));
        int jobs = await db.Jobs.Where(job => job.Id == id && job.Done == job.Total).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Finished)
            .SetProperty(job => job.EndedAt, now));
        return jobs == 1;
    }

    private void Finished(string job)
    {
        LogFinished(job);
        finished.Tell();
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} finished")]
    private partial void LogFinished(string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed: {Reason}")]
    private partial void LogFailed(string job, string reason);

    [LoggerMessage(LogLevel.Warning, "Job {Job}: {Chunk} was lost by the worker with token {Token}; its result is discarded")]
    private partial void LogLate(string job, ChunkKey chunk, long token);
}
