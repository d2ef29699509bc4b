using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Jobs;

/// <summary>
/// Makes a job of a spec: the row, its plan and what can be reused are stored in one transaction; workers are asked for afterwards. If the process dies
/// between the two, the next start asks.
/// </summary>
internal sealed partial class Submission(LabDb db, ChunkQueue queue, FinishedJobs finished, TimeProvider clock, ILogger<Submission> log)
{
    /// <summary>Stores the job and has it run.</summary>
    /// <param name="spec">What is asked.</param>
    /// <param name="dataset">Its data.</param>
    /// <param name="key">The idempotency key and the hash of the body it came with.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Among others, if the key is taken.</exception>
    public async Task<JobRow> Submit(JobSpec spec, Dataset dataset, (string Key, string Hash)? key = null)
    {
        DateTimeOffset now = clock.GetUtcNow();
        JobRow job;
        List<ChunkRow> chunks;

        // Before the plan: what it finds to reuse must not be purged in between.
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            JobPlan plan = await JobPlan.Of(spec, dataset, db);
            job = Row(spec, dataset, plan.StoredCells, now, key);
            chunks = [.. plan.Rows(job.Id, now.UtcDateTime)];
            db.Jobs.Add(job);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            await db.Insert(chunks);
            await transaction.CommitAsync();
        }

        LogSubmitted(job.Id, job.Name, job.Total, chunks.Count, job.Reused);
        queue.EnqueueRest(job.Id);
        if (job.State == JobState.Finished)
            finished.Tell();
        return job;
    }

    private static JobRow Row(JobSpec spec, Dataset dataset, int reused, DateTimeOffset now, (string Key, string Hash)? key)
    {
        bool isFinished = reused == spec.Cells;
        var row = new JobRow
        {
            Id = JobIds.New(now),
            Name = spec.Name is { } name && !string.IsNullOrWhiteSpace(name) ? name : NameOf(spec),
            Spec = JobWriter.Write(spec).ToJsonString(),
            Fingerprint = Fingerprint.Of(spec, dataset.Content),
            State = isFinished ? JobState.Finished : JobState.Queued,
            SubmittedAt = now.UtcDateTime,
            StartedAt = isFinished ? now.UtcDateTime : null,
            EndedAt = isFinished ? now.UtcDateTime : null,
            Total = spec.Cells,
            Done = reused,
            Reused = reused,
            AsksStability = spec.Stability != StabilityScope.None,
            IdempotencyKey = key?.Key,
            IdempotencyHash = key?.Hash,
            Content = dataset.Content,
            Rows = dataset.Rows,
            Columns = dataset.Columns,
            EngineBits = EngineBits.Version,
            Engine = ThisLab.Version,
            Runtime = ThisLab.Runtime,
            Processor = ThisLab.Processor,
        };
        JobIndex.Write(row, spec);
        return row;
    }

    private static string NameOf(JobSpec spec) =>
        $"{spec.Problem.Dataset}: {string.Join(", ", spec.Methods.Select(method => Kinds.Optimizers.Of(method.Optimizer).About.Symbol).Distinct())}";

    [LoggerMessage(LogLevel.Information, "Job {Job} submitted: {Name}, {Cells} cells in {Chunks} chunks, {Reused} cells reused")]
    private partial void LogSubmitted(string job, string name, int cells, int chunks, int reused);
}
