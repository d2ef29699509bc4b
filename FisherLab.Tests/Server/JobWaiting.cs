using FisherLab.Client.Api;

namespace FisherLab.Tests.Server;

/// <summary>Waiting for a job as a script does that knows REST only: by asking again.</summary>
internal static class JobWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90), Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Asks for a job until it is as wanted.</summary>
    /// <exception cref="OperationCanceledException">It never was.</exception>
    public static async Task<JobAnswer> Until(this JobsApi jobs, string id, Func<JobAnswer, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            JobAnswer job = await jobs.Get(id, patience.Token);
            if (wanted(job))
                return job;
            await Task.Delay(Pause, patience.Token);
        }
    }
}
