namespace FisherLab.Server.Features.Chunks;

/// <summary>Wakes whoever has something to do once all cells of a job are done. Only a hint: what there is to do stands in the database.</summary>
public sealed class FinishedJobs : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);

    /// <summary>Some job has finished.</summary>
    public void Tell()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was told already.
        }
    }

    /// <summary>Waits until one has finished, at most so long.</summary>
    public Task Wait(TimeSpan most, CancellationToken cancellation) => signal.WaitAsync(most, cancellation);

    public void Dispose() => signal.Dispose();
}
