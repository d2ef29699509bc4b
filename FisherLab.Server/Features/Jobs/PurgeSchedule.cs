using System.Data.Common;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Has deleted jobs purged at the start and every hour.</summary>
internal sealed partial class PurgeSchedule(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
                await Purge(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task Purge(CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<JobPurge>().Run(cancellation);
        }
        catch (DbException exception)
        {
            LogNoDatabase(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer; deleted jobs are purged later")]
    private partial void LogNoDatabase(Exception exception);
}
