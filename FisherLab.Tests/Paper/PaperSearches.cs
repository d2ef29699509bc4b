using System.Collections.Concurrent;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paper;

/// <summary>The paper's searches, each made once, when the first test asks.</summary>
internal static class PaperSearches
{
    private static readonly ConcurrentDictionary<string, Lazy<FinishedSearch>> Made = new();

    /// <summary>Skips the test where the data are not here.</summary>
    public static FinishedSearch Of(JobSpec job) => Made.GetOrAdd(job.Name!, _ => new(() => Make(job))).Value;

    private static FinishedSearch Make(JobSpec job)
    {
        Dataset dataset = KnownData.Load(job.Problem.Dataset);
        Problem problem = job.Problem.On(dataset);
        RunRules rules = job.Rules(problem);
        Grid[] grids = [.. job.Methods.Select(method => new Grid(method))];
        foreach (Grid grid in grids)
            foreach (Chunk chunk in ChunkPlan.Of(grid.Method, Workload.Of(problem), job.Iterations))
                grid.Fill(chunk, GridSearch.Compute(problem, rules, grid.Method, chunk));
        return new FinishedSearch(
            grids, [.. grids.Select(grid => new StabilityMap(StabilityCheck.Of(problem, rules, grid, PaperWork.Asked(job, dataset.Content, grid), job.StabilitySeed)))]);
    }
}
