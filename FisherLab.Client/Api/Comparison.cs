using FisherLab.Client.Words;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>Gathers what is compared, from several jobs. What was gathered before is kept.</summary>
/// <param name="jobs">The routes.</param>
public sealed class Comparison(JobsApi jobs)
{
    // Cells of a grid that a browser can compare in some tenths of a second.
    private const int MostCells = 40_000;

    private readonly Dictionary<string, Task<(JobAnswer Job, BestAnswer Best, OptimumAnswer? Optimum)>> known = [];
    private readonly Dictionary<ComparedRun, Task<ComparedEntry>> entries = [];

    /// <summary>One entry a method; a run without a method stands for all methods of its job.</summary>
    /// <exception cref="ApiException">There is no such job, method or cell.</exception>
    public async Task<IReadOnlyList<ComparedEntry>> Gather(IReadOnlyList<ComparedRun> runs)
    {
        var gathered = new List<ComparedEntry>();
        foreach (ComparedRun run in runs)
        {
            JobAnswer job = (await Job(run.Job)).Job;
            foreach (MethodSpec method in job.Spec.Methods.Where(method => run.Method is null || method.Id == run.Method))
                gathered.Add(await Entry(run with { Method = method.Id }, method));
        }

        return [.. gathered.Distinct()];
    }

    private static async Task<T> Kept<TKey, T>(Dictionary<TKey, Task<T>> kept, TKey key, Func<Task<T>> make) where TKey : notnull
    {
        Task<T> task = kept.TryGetValue(key, out Task<T>? found) ? found : kept[key] = make();
        try
        {
            return await task;
        }
        catch
        {
            kept.Remove(key);
            throw;
        }
    }

    private Task<(JobAnswer Job, BestAnswer Best, OptimumAnswer? Optimum)> Job(string id) =>
        Kept(known, id, async () => (await jobs.Get(id), await jobs.Best(id, cells: 0), await Optimum(id)));

    private async Task<OptimumAnswer?> Optimum(string id)
    {
        try
        {
            return await jobs.Optimum(id);
        }
        catch (ApiException problem) when (problem.Status == System.Net.HttpStatusCode.Conflict)
        {
            return null;
        }
    }

    private Task<ComparedEntry> Entry(ComparedRun run, MethodSpec method) => Kept(entries, run, async () =>
    {
        (JobAnswer job, BestAnswer all, OptimumAnswer? optimum) = await Job(run.Job);
        MethodBest? best = all.Methods.FirstOrDefault(best => best.Method == method.Id);
        (int? step, int? damping) = run.Step is null ? (best?.Representative.Step, best?.Representative.Damping) : (run.Step, run.Damping);
        RunAnswer? trajectory = step is { } index ? await jobs.Run(job.Id, method.Id, index, damping, []) : null;
        return new ComparedEntry(job, method, best, trajectory, method.Cells <= MostCells ? await jobs.Grid(job.Id, method, new GridView()) : null, optimum);
    });
}
