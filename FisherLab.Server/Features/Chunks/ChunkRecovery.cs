using System.Data.Common;
using FisherLab.Client.Api;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Finds the work that nobody does: all of it at the start, later what a silent worker had in hand or no worker was told of.</summary>
public sealed partial class ChunkRecovery(
    IServiceScopeFactory scopes, ChunkQueue queue, ChunkHands hands, TimeProvider clock, IOptions<LabOptions> options, ILogger<ChunkRecovery> log) : BackgroundService
{
    /// <summary>
    /// Takes back every claim and asks for workers for all that is unfinished. Only for a process that has the data to itself: whoever held the claims is dead.
    /// An attempt that died with its process stays counted.
    /// </summary>
    public async Task Restart()
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        LabDb db = scope.ServiceProvider.GetRequiredService<LabDb>();
        int lost = await db.Chunks.Where(row => row.State == ChunkState.Claimed).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ChunkState.Pending)
            .SetProperty(row => row.Owner, (string?)null)
            .SetProperty(row => row.LeaseUntil, (DateTime?)null));
        await db.Jobs.Where(job => job.State == JobState.Running).ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Queued));
        if (lost > 0)
            LogLost(lost);
        foreach (string job in await Unfinished(db, ChunkState.Pending).Select(row => row.JobId).Distinct().Order().ToListAsync())
            queue.EnqueueRest(job);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 2, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await EnqueueLost(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task EnqueueLost(CancellationToken cancellation)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        LabDb db = scope.ServiceProvider.GetRequiredService<LabDb>();
        List<ChunkKey> silent;
        List<string> forgotten = [];
        try
        {
            silent = await Unfinished(db, ChunkState.Claimed).Where(row => row.LeaseUntil < now)
                .OrderBy(row => row.JobId).ThenBy(row => row.Order).Select(row => new ChunkKey(row.JobId, row.Method, row.Index)).ToListAsync(cancellation);

            // No worker has anything in hand and yet there is work: what brought it to a worker met a database that did not answer.
            if (hands.Count == 0)
                forgotten = await Unfinished(db, ChunkState.Pending).Select(row => row.JobId).Distinct().Order().ToListAsync(cancellation);
        }
        catch (DbException exception)
        {
            LogNoDatabase(exception);
            return;
        }

        if (silent.Count > 0)
            LogLost(silent.Count);
        queue.Enqueue(silent);
        foreach (string job in forgotten)
            queue.EnqueueRest(job);
    }

    private static IQueryable<ChunkRow> Unfinished(LabDb db, ChunkState state) => db.Chunks
        .Where(row => row.State == state && db.Jobs.Any(job => job.Id == row.JobId && (job.State == JobState.Queued || job.State == JobState.Running)));

    [LoggerMessage(LogLevel.Warning, "{Chunks} chunks were lost by their workers and are done again")]
    private partial void LogLost(int chunks);

    [LoggerMessage(LogLevel.Error, "The database does not answer; silent workers are looked for again later")]
    private partial void LogNoDatabase(Exception exception);
}
