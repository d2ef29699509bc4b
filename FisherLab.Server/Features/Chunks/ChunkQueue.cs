using Hangfire;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Asks for workers. Asking twice is harmless: the second finds the chunk claimed or done.</summary>
public sealed class ChunkQueue(IBackgroundJobClient client)
{
    /// <summary>In order; behind what was asked for before.</summary>
    public void Enqueue(IEnumerable<ChunkKey> keys)
    {
        foreach (ChunkKey key in keys)
            client.Enqueue<ChunkJob>(job => job.Run(key.JobId, key.Method, key.Index));
    }

    /// <summary>All pending chunks of a job from a place in the order of the work on.</summary>
    public void EnqueueRest(string job, int from = 0) => client.Enqueue<ChunkFeed>(feed => feed.Next(job, from));
}
