using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Tells of jobs as the wire wants them.</summary>
internal sealed class JobAnswers(LabDb db, TimeProvider clock, IOptions<LabOptions> options)
{
    /// <summary>Null for an unknown id and for a deleted job.</summary>
    public async Task<JobAnswer?> Find(string id, CancellationToken cancellation) =>
        await db.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.Id == id, cancellation) is { } row ? (await Of([row], cancellation))[0] : null;

    /// <summary>A job be it deleted or not; null for an unknown id.</summary>
    public async Task<JobAnswer?> FindDeleted(string id, CancellationToken cancellation) =>
        await db.Jobs.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(job => job.Id == id, cancellation) is { } row ? (await Of([row], cancellation))[0] : null;

    /// <summary>Of an id without a job: 410 with the way back if it was deleted, else 404.</summary>
    public async Task<ProblemHttpResult> Missing(string id, CancellationToken cancellation) =>
        await FindDeleted(id, cancellation) is { DeletedAt: { } deleted, PurgedAt: { } purged }
            ? Refuse.Gone($"Job \"{id}\" was deleted on {deleted:u}. POST /api/jobs/{id}/restore brings it back until {purged:u}.")
            : GetJob.Unknown(id);

    public async Task<IReadOnlyList<JobAnswer>> Of(IReadOnlyList<JobRow> rows, CancellationToken cancellation)
    {
        string[] ids = [.. rows.Select(row => row.Id)];
        var parts = await db.Chunks.AsNoTracking().Where(chunk => ids.Contains(chunk.JobId))
            .GroupBy(chunk => new { chunk.JobId, chunk.Method, chunk.State })
            .Select(part => new Part(part.Key.JobId, part.Key.Method, part.Key.State, part.Sum(chunk => chunk.Cells), part.Count()))
            .ToListAsync(cancellation);
        ILookup<string, Part> byJob = parts.ToLookup(part => part.JobId);
        var stabilities = await db.Stabilities.AsNoTracking().Where(row => ids.Contains(row.JobId))
            .Select(row => new { row.JobId, row.Method }).ToListAsync(cancellation);
        ILookup<string, string> known = stabilities.ToLookup(row => row.JobId, row => row.Method);
        return [.. rows.Select(row => Of(row, [.. byJob[row.Id]], [.. known[row.Id]]))];
    }

    private JobAnswer Of(JobRow row, IReadOnlyList<Part> parts, IReadOnlyList<string> known)
    {
        JobSpec spec = StoredSpec.Read(row);
        DateTime until = row.EndedAt ?? clock.GetUtcNow().UtcDateTime;
        return new JobAnswer
        {
            Id = row.Id,
            Name = row.Name,
            Note = row.Note,
            Tags = row.Tags,
            State = row.State,
            Reason = row.Reason,
            Progress = Progress(row, until),
            Reused = row.Reused,
            Spec = spec,
            Fingerprint = row.Fingerprint,
            Methods = [.. spec.Methods.Select(method => Progress(method, parts, Stability(row, method.Id, known)))],
            Provenance = new Provenance(
                row.Content, row.Rows, row.Columns, row.EngineBits, row.Engine, row.Runtime, row.Processor, (until - row.StartedAt)?.TotalSeconds),
            SubmittedAt = row.SubmittedAt,
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            DeletedAt = row.DeletedAt,
            PurgedAt = row.DeletedAt + options.Value.KeepDeleted,
        };
    }

    /// <summary>The rate is that of this stretch of running, without what came for nothing.</summary>
    public static JobProgress Progress(JobRow row, DateTime until)
    {
        double seconds = row.State == JobState.Queued ? 0 : (until - row.RunningSince)?.TotalSeconds ?? 0;
        double rate = seconds > 0 ? Math.Max(0, row.Done - row.DoneBefore) / seconds : 0;
        double? eta = row.State switch
        {
            JobState.Finished => 0,
            JobState.Running when rate > 0 => (row.Total - row.Done) / rate,
            _ => null,
        };
        return new JobProgress(row.Done, row.Total, rate, eta);
    }

    private static StabilityProgress Stability(JobRow row, string method, IReadOnlyList<string> known) =>
        known.Contains(method) ? StabilityProgress.Done
        : !row.AsksStability || row.State is JobState.Cancelled or JobState.Failed ? StabilityProgress.None
        : StabilityProgress.Pending;

    private static MethodProgress Progress(MethodSpec method, IReadOnlyList<Part> parts, StabilityProgress stability)
    {
        Part[] own = [.. parts.Where(part => part.Method == method.Id)];
        return new MethodProgress(
            method.Id,
            own.Where(part => part.State == ChunkState.Done).Sum(part => part.Cells),
            method.Cells,
            own.Where(part => part.State == ChunkState.Claimed).Sum(part => part.Chunks),
            stability);
    }

    private sealed record Part(string JobId, string Method, ChunkState State, int Cells, int Chunks);
}
