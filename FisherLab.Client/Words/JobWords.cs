using FisherLab.Client.Api;

namespace FisherLab.Client.Words;

/// <summary>Sentences about several jobs.</summary>
public static class JobWords
{
    /// <summary>What to say once the server answers again: how many cells the jobs gained meanwhile.</summary>
    public static string Back(IEnumerable<JobAnswer> before, IEnumerable<JobAnswer> after)
    {
        Dictionary<string, int> done = before.ToDictionary(job => job.Id, job => job.Progress.Done);
        int added = after.Sum(job => done.TryGetValue(job.Id, out int then) ? job.Progress.Done - then : 0);
        return added > 0 ? $"Connected again. {Numbers.Count(added, "cell")} were added meanwhile." : "Connected again.";
    }

    /// <summary>"Deleted Figure 3: Boston.", "Deleted 2 jobs."</summary>
    public static string Deleted(IReadOnlyList<JobAnswer> jobs) => jobs.Count == 1 ? $"Deleted {jobs[0].Name}." : $"Deleted {Numbers.Count(jobs.Count, "job")}.";

    /// <summary>How long a job took or has taken; "–" before its start.</summary>
    public static string Duration(JobAnswer job) => job.Provenance.Seconds is { } seconds ? Numbers.Duration(seconds) : Numbers.None;

    /// <summary>The local time, without the date where it is that of now.</summary>
    public static string Time(DateTime utc, DateTimeOffset now)
    {
        DateTime local = utc.ToLocalTime();
        return local.Date == now.ToLocalTime().Date ? $"{local:HH:mm:ss}" : $"{local:yyyy-MM-dd HH:mm}";
    }
}
