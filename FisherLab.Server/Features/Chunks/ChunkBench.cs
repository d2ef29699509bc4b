using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Where chunks are computed: the prepared problems, the work in hand, and the rate that it goes at.</summary>
public sealed class ChunkBench(PreparedJobs jobs, ChunkHands hands, LeaseKeeper leases, WorkRate rate, TimeProvider clock)
{
    public PreparedJobs Jobs => jobs;

    public ChunkHands Hands => hands;

    /// <summary>Makes the runs of a chunk on this thread while its lease is renewed on another.</summary>
    /// <exception cref="OperationCanceledException">The hand was stopped.</exception>
    public async Task<(ChunkResult Result, TimeSpan Work)> Compute(PreparedJob job, ChunkClaim claim, ChunkHands.Hand hand)
    {
        MethodSpec method = job.Method(claim.Key.Method);
        using var done = new CancellationTokenSource();
        Task renewing = leases.Keep(claim, hand, done.Token);
        long start = clock.GetTimestamp();
        try
        {
            ChunkResult result = GridSearch.Compute(job.Problem, job.Rules, method, claim.Chunk, hand.Token);
            TimeSpan work = clock.GetElapsedTime(start);
            double cell = job.Workload.Of(method.Optimizer, job.Spec.Iterations);
            rate.Measured(cell * claim.Chunk.Cells, work);
            return (result, work);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }
}
