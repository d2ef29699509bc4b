using System.Net;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>
/// Trajectories of one job's cells: each is asked for once and kept, and once more when its stability has become known. Of each method one at a time, since the
/// best cell of a running job is soon another: what was passed by meanwhile is not asked for.
/// </summary>
/// <param name="jobs">The routes.</param>
public sealed class JobRuns(JobsApi jobs)
{
    private readonly Dictionary<(string Method, int Step, int? Damping), RunAnswer> kept = [];
    private readonly HashSet<(string, int, int?, Stability)> asked = [];
    private readonly HashSet<string> busy = [];
    private string job = "";

    /// <summary>A trajectory has come.</summary>
    public event Action? Changed;

    /// <summary>Why the latest request failed; null if it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The trajectory if it is here; else it is asked for, and <see cref="Changed"/> tells.</summary>
    /// <param name="id">The job.</param>
    /// <param name="method">The method's id.</param>
    /// <param name="step">Index of the step size.</param>
    /// <param name="damping">Index of the damping.</param>
    /// <param name="probes">What to record.</param>
    /// <param name="stability">What its grid says of it.</param>
    public RunAnswer? Of(string id, string method, int step, int? damping, IReadOnlyList<string> probes, Stability stability)
    {
        if (id != job)
        {
            kept.Clear();
            asked.Clear();
            busy.Clear();
            job = id;
        }

        (string, int, int?) cell = (method, step, damping);
        bool found = kept.TryGetValue(cell, out RunAnswer? run);
        bool wanted = !found || (run!.Stability == Stability.Unknown && stability != Stability.Unknown);
        if (wanted && !busy.Contains(method) && asked.Add((method, step, damping, stability)))
            _ = Fetch(id, cell, probes, stability);
        return run;
    }

    private async Task Fetch(string id, (string Method, int Step, int? Damping) cell, IReadOnlyList<string> probes, Stability stability)
    {
        busy.Add(cell.Method);
        try
        {
            RunAnswer run = await jobs.Run(id, cell.Method, cell.Step, cell.Damping, probes);
            if (id == job)
                kept[cell] = run;
            Failure = null;
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            Failure = problem;
        }

        if (id == job)
            busy.Remove(cell.Method);
        Changed?.Invoke();
        // Not before, or whoever is told would ask again at once, and for ever; what is refused stays so.
        if (Failure is HttpRequestException or ApiException { Status: >= HttpStatusCode.InternalServerError })
            asked.Remove((cell.Method, cell.Step, cell.Damping, stability));
    }
}
