using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Chunks;

/// <summary>Where chunks are computed: the prepared problems, the work in hand, and the rate that it goes at.</summary>
public sealed class ChunkBench(PreparedJobs jobs, ChunkHands hands, LeaseKeeper leases, WorkRate rate, TimeProvider clock)
{
    public PreparedJobs Jobs => jobs;

    public ChunkHands Hands => hands;

    /// <summary>Makes the runs of a chunk, or the figure that it is, on this thread while its lease is renewed on another.</summary>
    /// <exception cref="OperationCanceledException">The hand was stopped.</exception>
    public async Task<(byte[] Result, TimeSpan Work)> Compute(PreparedJob job, ChunkClaim claim, ChunkHands.Hand hand)
    {
        using var done = new CancellationTokenSource();
        Task renewing = leases.Keep(claim, hand, done.Token);
        long start = clock.GetTimestamp();
        try
        {
            byte[] result = job.Spec.Figure is { } figure ? StoredFigure.Write(FigureWork.Draw(figure)) : Search(job, claim, hand.Token);
            return (result, clock.GetElapsedTime(start));
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private byte[] Search(PreparedJob job, ChunkClaim claim, CancellationToken cancellation)
    {
        MethodSpec method = job.Method(claim.Key.Method);
        long start = clock.GetTimestamp();
        byte[] result = GridSearch.Compute(job.Problem, job.Rules, method, claim.Chunk, cancellation).ToBytes();
        rate.Measured(job.Workload.Of(method.Optimizer, job.Spec.Iterations) * claim.Chunk.Cells, clock.GetElapsedTime(start));
        return result;
    }
}
