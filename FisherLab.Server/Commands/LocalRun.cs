using FisherLab.Engine.Datasets;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Commands;

/// <summary>A job that was run in this process.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Problem">On its data.</param>
/// <param name="Rules">With its start.</param>
/// <param name="Grids">One a method, complete.</param>
internal sealed record LocalRun(JobSpec Spec, Problem Problem, RunRules Rules, IReadOnlyList<Grid> Grids)
{
    /// <summary>Computes all chunks, as many at once as there are workers; the chunks are the server's, and so are the bits.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<LocalRun> Make(JobSpec spec, Dataset dataset, int workers, CancellationToken cancellation)
    {
        Problem problem = spec.Problem.On(dataset);
        var run = new LocalRun(spec, problem, spec.Rules(problem), [.. spec.Methods.Select(method => new Grid(method))]);
        Workload workload = Workload.Of(spec.Problem, dataset);
        var chunks =
            from grid in run.Grids
            from chunk in ChunkPlan.Of(grid.Method, workload, spec.Iterations)
            select (Grid: grid, Chunk: chunk);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await RunProgress.Show(spec.Cells, done => Parallel.ForEachAsync(chunks, parallel, (part, token) =>
        {
            // Chunks are disjoint, so each writes cells of its own.
            part.Grid.Fill(part.Chunk, GridSearch.Compute(problem, run.Rules, part.Grid.Method, part.Chunk, token));
            done(part.Chunk.Cells);
            return ValueTask.CompletedTask;
        }));
        return run;
    }
}
