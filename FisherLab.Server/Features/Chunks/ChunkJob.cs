using System.Data.Common;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Chunks;

/// <summary>
/// Computes one chunk. A second delivery finds it claimed or done and stops. Where the process dies, the chunk stays claimed until it is picked up at the
/// next start; where the database fails, until its lease ends. An error in the arithmetic ends the job, because the next attempt would meet it again.
/// </summary>
internal sealed partial class ChunkJob(
    LabDb db, LabShelf shelf, ChunkClaims claims, ChunkCommits commits, ChunkBench bench, IOptions<LabOptions> options, ILogger<ChunkJob> log)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task Run(string job, string method, int index)
    {
        using ChunkHands.Hand hand = bench.Hands.Take(job);
        if (hand.Token.IsCancellationRequested || await claims.Claim(new ChunkKey(job, method, index)) is not { } claim)
            return;
        try
        {
            if (claim.Attempts > options.Value.Attempts)
                await Fail(claim, $"Its {claim.Key} was begun {claim.Attempts - 1} times and never finished.");
            else if (!await commits.Reuse(claim))
                await Compute(claim, hand);
        }
        catch (OperationCanceledException) when (hand.Token.IsCancellationRequested)
        {
            await claims.Release(claim);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            LogNoDatabase(job, claim.Key, exception);
        }
        catch (Exception exception)
        {
            LogError(job, claim.Key, exception);
            await Fail(claim, $"Computing {claim.Key} went wrong: {exception.Message}");
        }
    }

    private async Task Compute(ChunkClaim claim, ChunkHands.Hand hand)
    {
        JobRow row = await db.Jobs.IgnoreQueryFilters().AsNoTracking().SingleAsync(job => job.Id == claim.Key.JobId); // deleted in this moment: the commit is refused
        PreparedJob job = bench.Jobs.Get(row, shelf);
        (byte[] result, TimeSpan work) = await bench.Compute(job, claim, hand);
        await commits.Commit(claim, result, work);
    }

    private async Task Fail(ChunkClaim claim, string reason)
    {
        await commits.Fail(claim, reason);
        bench.Hands.Stop(claim.Key.JobId);
    }

    [LoggerMessage(LogLevel.Error, "Job {Job}: {Chunk} went wrong")]
    private partial void LogError(string job, ChunkKey chunk, Exception exception);

    [LoggerMessage(LogLevel.Error, "Job {Job}: the database does not answer; {Chunk} is done again when its lease has ended")]
    private partial void LogNoDatabase(string job, ChunkKey chunk, Exception exception);
}
