using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Hosting;

/// <summary>
/// What happens before anything is served: the data directory is taken, the database is brought up to date, unfinished work is asked for, and an
/// empty lab gets its first job.
/// </summary>
internal sealed class LabStart(LabLock dataLock, IServiceScopeFactory scopes, ChunkRecovery recovery, IConfiguration configuration) : IHostedService
{
    private const string FirstJob = "Figure 3: Boston";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        dataLock.Take();
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        LabDb db = scope.ServiceProvider.GetRequiredService<LabDb>();
        await db.Database.MigrateAsync(cancellationToken);
        await JobIndex.Complete(db);
        await recovery.Restart();
        if (configuration["FISHERLAB_FIRST_JOB"] != "0" && !await db.Jobs.IgnoreQueryFilters().AnyAsync(cancellationToken))
            await SubmitFirst(scope.ServiceProvider);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task SubmitFirst(IServiceProvider services)
    {
        JobSpec spec = PaperGrid.All.First(job => job.Name == FirstJob);
        DatasetShelf shelf = services.GetRequiredService<LabShelf>();
        if (shelf.Find(spec.Problem.Dataset, out _) is { } dataset)
            await services.GetRequiredService<Submission>().Submit(spec, dataset);
    }
}
