using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Results;

/// <summary>A job with its spec.</summary>
internal sealed record StoredJob(JobRow Row, JobSpec Spec)
{
    /// <summary>Null for an id that no method has.</summary>
    public MethodSpec? Method(string id) => Spec.Methods.FirstOrDefault(method => method.Id == id);

    /// <summary>What a cell without a result is called.</summary>
    public Outcome Missing => Row.State == JobState.Cancelled ? Outcome.Cancelled : Outcome.Pending;
}

/// <summary>What is stored of a grid.</summary>
/// <param name="Grid">The cells; those without a result are pending.</param>
/// <param name="Running">What workers have in hand.</param>
/// <param name="Stability">What is known of it.</param>
internal sealed record StoredGrid(Grid Grid, IReadOnlyList<Chunk> Running, StabilityMap Stability);

/// <summary>Puts the grids of jobs together from the results of their chunks.</summary>
internal sealed class StoredGrids(LabDb db)
{
    /// <summary>Null for an unknown id.</summary>
    public async Task<StoredJob?> Job(string id, CancellationToken cancellation) =>
        await db.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.Id == id, cancellation) is { } row
            ? new StoredJob(row, StoredSpec.Read(row))
            : null;

    public async Task<StoredGrid> Read(StoredJob job, MethodSpec method, CancellationToken cancellation)
    {
        var grid = new Grid(method);
        var running = new List<Chunk>();
        IQueryable<ChunkRow> rows = db.Chunks.AsNoTracking().Include(row => row.Result)
            .Where(row => row.JobId == job.Row.Id && row.Method == method.Id && row.State != ChunkState.Pending);
        await foreach (ChunkRow row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Result is { } result)
                grid.Fill(row.ToChunk(), ChunkResult.FromBytes(result.Blob));
            else
                running.Add(row.ToChunk());
        }

        return new StoredGrid(grid, running, await Stability(job.Row.Id, method.Id, cancellation));
    }

    /// <summary>What is known of the stability of a method's cells.</summary>
    public async Task<StabilityMap> Stability(string job, string method, CancellationToken cancellation) =>
        await db.Stabilities.AsNoTracking().FirstOrDefaultAsync(row => row.JobId == job && row.Method == method, cancellation) is { } row
            ? StabilityMap.FromBytes(row.Blob)
            : StabilityMap.Empty;
}
