using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
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

    /// <summary>What the paper prints of a method's grid; null where the grid is not the paper's.</summary>
    public PrintedCell? Printed(MethodSpec method) => PaperWork.Printed(Spec, Row.Content, method);

    /// <summary>Whether nothing stored on the stability of a method's cells means that it is to come.</summary>
    public bool AwaitsStability => Row.AsksStability && Row.State is not (JobState.Cancelled or JobState.Failed);

    /// <summary>What a cell without a result is called.</summary>
    public Outcome Missing => Row.State == JobState.Cancelled ? Outcome.Cancelled : Outcome.Pending;
}

/// <summary>What is stored of a grid.</summary>
/// <param name="Grid">The cells; those without a result are pending.</param>
/// <param name="Running">What workers have in hand.</param>
/// <param name="Stability">What is known of it.</param>
internal sealed record StoredGrid(Grid Grid, IReadOnlyList<Chunk> Running, StabilityMap Stability);

/// <summary>What is stored of the blocks of a grid.</summary>
/// <param name="Blocks">The best cell of each.</param>
/// <param name="Running">What workers have in hand.</param>
/// <param name="Stability">What is known of the grid's.</param>
internal sealed record StoredBlocks(GridBlocks Blocks, IReadOnlyList<Chunk> Running, StabilityMap Stability);

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
        return new StoredGrid(grid, await Fill(Begun(job, method), grid.Fill, cancellation), await Stability(job.Row.Id, method.Id, cancellation));
    }

    /// <summary>The best cell of each block of a window: of the chunks only those that reach into it are read.</summary>
    public async Task<StoredBlocks> Read(StoredJob job, MethodSpec method, GridWindow window, CancellationToken cancellation)
    {
        var blocks = new GridBlocks(method, window);
        int step = window.FirstStepSize, steps = window.StepSizes, damping = window.FirstDamping, dampings = window.Dampings;
        IQueryable<ChunkRow> inside = Begun(job, method).Where(row =>
            row.FirstStepSize < step + steps && row.FirstStepSize + row.StepSizes > step
            && row.FirstDamping < damping + dampings && row.FirstDamping + row.Dampings > damping);
        return new StoredBlocks(blocks, await Fill(inside, blocks.Fill, cancellation), await Stability(job.Row.Id, method.Id, cancellation));
    }

    /// <summary>How many cells of a grid have a result.</summary>
    public Task<int> Done(StoredJob job, MethodSpec method, CancellationToken cancellation) =>
        Begun(job, method).Where(row => row.State == ChunkState.Done).SumAsync(row => row.Cells, cancellation);

    private IQueryable<ChunkRow> Begun(StoredJob job, MethodSpec method) => db.Chunks.AsNoTracking()
        .Where(row => row.JobId == job.Row.Id && row.Method == method.Id && row.State != ChunkState.Pending);

    // Returns what is in hand.
    private static async Task<List<Chunk>> Fill(IQueryable<ChunkRow> rows, Action<Chunk, ChunkResult> fill, CancellationToken cancellation)
    {
        var running = new List<Chunk>();
        await foreach (ChunkRow row in rows.Include(row => row.Result).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Result is { } result)
                fill(row.ToChunk(), ChunkResult.FromBytes(result.Blob));
            else
                running.Add(row.ToChunk());
        }

        return running;
    }

    /// <summary>What is known of the stability of a method's cells.</summary>
    public async Task<StabilityMap> Stability(string job, string method, CancellationToken cancellation) =>
        await StoredStability(job, method, cancellation) ?? StabilityMap.Empty;

    /// <summary>What was found out of the stability of a method's cells; null where nobody has tried.</summary>
    public async Task<StabilityMap?> StoredStability(string job, string method, CancellationToken cancellation) =>
        await db.Stabilities.AsNoTracking().FirstOrDefaultAsync(row => row.JobId == job && row.Method == method, cancellation) is { } row
            ? StabilityMap.FromBytes(row.Blob)
            : null;
}
