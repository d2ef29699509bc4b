namespace FisherLab.Client.Api;

/// <summary>What explains the numbers of one job: L* and why cells ended as they did. Each is asked for once and kept.</summary>
/// <param name="jobs">The routes.</param>
public sealed class JobInsight(JobsApi jobs)
{
    private readonly Dictionary<(string Method, int Step, int? Damping), ReasonAnswer?> reasons = [];
    private string job = "";
    private OptimumAnswer? optimum;
    private bool asked;

    /// <summary>An answer has come.</summary>
    public event Action? Changed;

    /// <summary>L* of the job's problem if it is here; else it is asked for, and <see cref="Changed"/> tells.</summary>
    /// <param name="id">The job.</param>
    public OptimumAnswer? Optimum(string id)
    {
        Turn(id);
        if (!asked)
        {
            asked = true;
            _ = Ask(id, async () => optimum = await jobs.Optimum(id));
        }

        return optimum;
    }

    /// <summary>Why a cell ended as it did, if it is here; else it is asked for, and <see cref="Changed"/> tells.</summary>
    /// <param name="id">The job.</param>
    /// <param name="method">The method's id.</param>
    /// <param name="step">Index of the step size.</param>
    /// <param name="damping">Index of the damping.</param>
    public ReasonAnswer? Reason(string id, string method, int step, int? damping)
    {
        Turn(id);
        (string, int, int?) cell = (method, step, damping);
        if (!reasons.TryGetValue(cell, out ReasonAnswer? reason))
        {
            reasons[cell] = null;
            _ = Ask(id, async () => reasons[cell] = await jobs.Reason(id, method, step, damping));
        }

        return reason;
    }

    private void Turn(string id)
    {
        if (id == job)
            return;
        reasons.Clear();
        (job, optimum, asked) = (id, null, false);
    }

    // What does not come explains nothing: the page goes without.
    private async Task Ask(string id, Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            return;
        }

        if (id == job)
            Changed?.Invoke();
    }
}
