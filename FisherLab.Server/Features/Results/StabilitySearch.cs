using System.Data.Common;
using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Results;

/// <summary>
/// Finds the finished methods whose stability is asked and not known, and asks for workers: at the start, when a job has finished, and now and then, for
/// what a worker has lost.
/// </summary>
internal sealed partial class StabilitySearch(
    IServiceScopeFactory scopes, IBackgroundJobClient client, StabilityHands hands, FinishedJobs finished, IOptions<LabOptions> options,
    ILogger<StabilitySearch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await EnqueueMissing(stoppingToken);
                await finished.Wait(options.Value.Lease / 2, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task EnqueueMissing(CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        LabDb db = scope.ServiceProvider.GetRequiredService<LabDb>();
        try
        {
            // Every method has a first chunk.
            var missing = await db.Chunks.AsNoTracking()
                .Where(row => row.Index == 0
                    && db.Jobs.Any(job => job.Id == row.JobId && job.State == JobState.Finished && job.AsksStability)
                    && !db.Stabilities.Any(known => known.JobId == row.JobId && known.Method == row.Method))
                .OrderBy(row => row.JobId).ThenBy(row => row.Order).Select(row => new { row.JobId, row.Method }).ToListAsync(cancellation);
            foreach (var row in missing)
                if (hands.Ask(row.JobId, row.Method))
                    client.Enqueue<StabilityJob>(job => job.Run(row.JobId, row.Method));
        }
        catch (DbException exception)
        {
            LogNoDatabase(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer; the stability of finished jobs is asked for later")]
    private partial void LogNoDatabase(Exception exception);
}
