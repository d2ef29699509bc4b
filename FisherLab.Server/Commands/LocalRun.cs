using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Commands;

/// <summary>A job that was run in this process.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Problem">On its data.</param>
/// <param name="Rules">With its start.</param>
/// <param name="Content">The content hash of its data.</param>
/// <param name="Grids">One a method, complete.</param>
internal sealed record LocalRun(JobSpec Spec, Problem Problem, RunRules Rules, string Content, IReadOnlyList<Grid> Grids)
{
    // Cells whose stability one worker finds at a time: enough to fill the lanes, few enough to share.
    private const int Block = 64;

    /// <summary>What is known of the grids' stability, one a method.</summary>
    public IReadOnlyList<StabilityMap> Stabilities { get; private init; } = [];

    /// <summary>Computes all chunks, as many at once as there are workers; the chunks are the server's, and so are the bits.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<LocalRun> Make(JobSpec spec, Dataset dataset, int workers, CancellationToken cancellation)
    {
        Problem problem = spec.Problem.On(dataset);
        var run = new LocalRun(spec, problem, spec.Rules(problem), dataset.Content, [.. spec.Methods.Select(method => new Grid(method))]);
        Workload workload = Workload.Of(spec.Problem, dataset);
        var chunks =
            from grid in run.Grids
            from chunk in ChunkPlan.Of(grid.Method, workload, spec.Iterations)
            select (Grid: grid, Chunk: chunk);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await RunProgress.Show(spec.Problem.Dataset, spec.Cells, done => Parallel.ForEachAsync(chunks, parallel, (part, token) =>
        {
            // Chunks are disjoint, so each writes cells of its own.
            part.Grid.Fill(part.Chunk, GridSearch.Compute(problem, run.Rules, part.Grid.Method, part.Chunk, token));
            done(part.Chunk.Cells);
            return ValueTask.CompletedTask;
        }));
        return run with { Stabilities = await run.FindStabilities(parallel) };
    }

    // Cells of the same grid go to several workers, and come back in their order.
    private async Task<IReadOnlyList<StabilityMap>> FindStabilities(ParallelOptions parallel)
    {
        List<(int Grid, Cell[] Cells)> blocks =
        [
            .. from grid in Enumerable.Range(0, Grids.Count)
               from cells in PaperWork.Asked(Spec, Content, Grids[grid]).Chunk(Block)
               select (grid, cells),
        ];
        var known = new IReadOnlyList<CellStability>[blocks.Count];
        await Parallel.ForAsync(0, blocks.Count, parallel, (i, token) =>
        {
            known[i] = StabilityCheck.Of(Problem, Rules, Grids[blocks[i].Grid], blocks[i].Cells, Spec.StabilitySeed, token);
            return ValueTask.CompletedTask;
        });
        ILookup<int, IReadOnlyList<CellStability>> byGrid = blocks.Zip(known).ToLookup(part => part.First.Grid, part => part.Second);
        return [.. Grids.Select((_, grid) => new StabilityMap([.. byGrid[grid].SelectMany(cells => cells)]))];
    }
}
