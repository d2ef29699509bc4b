using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Benchmarks.Grids;

/// <summary>A whole grid through the engine, chunk by chunk as the lab's workers make it.</summary>
internal static class EngineSearch
{
    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="method">The grid.</param>
    /// <param name="threads">With 1, the calling thread does everything.</param>
    public static Grid Run(Problem problem, RunRules rules, MethodSpec method, int threads)
    {
        IReadOnlyList<Chunk> plan = ChunkPlan.Of(method, Workload.Of(problem), rules.Iterations);
        var grid = new Grid(method);
        int next = -1;
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work))];
        foreach (Thread thread in others)
            thread.Start();
        Work();
        foreach (Thread thread in others)
            thread.Join();
        return grid;

        void Work()
        {
            for (int i = Interlocked.Increment(ref next); i < plan.Count; i = Interlocked.Increment(ref next))
                grid.Fill(plan[i], GridSearch.Compute(problem, rules, method, plan[i]));
        }
    }
}
