using System.Data.Common;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Storage;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Results;

/// <summary>
/// Finds out how stable the asked cells of one finished method are. A second delivery finds them in hand or stored and stops; where the process dies or the
/// database fails, they are asked for again. An error in the arithmetic leaves them unknown, because the next attempt would meet it again.
/// </summary>
internal sealed partial class StabilityJob(
    LabDb db, StoredGrids grids, LabShelf shelf, ChunkBench bench, StabilityHands hands, ILogger<StabilityJob> log)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task Run(string job, string method)
    {
        if (!hands.Take(job, method))
            return;
        using ChunkHands.Hand hand = bench.Hands.Take(job);
        try
        {
            if (!await db.Stabilities.AnyAsync(row => row.JobId == job && row.Method == method, hand.Token) && await Find(job, method, hand.Token) is { } found)
                await Store(job, method, found);
        }
        catch (OperationCanceledException) when (hand.Token.IsCancellationRequested)
        {
            // The server stops or the job is deleted; the next server, or who restores it, asks again.
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException)
        {
            LogNoDatabase(job, method, exception);
        }
        finally
        {
            hands.Drop(job, method);
        }
    }

    // Null for a job that was deleted.
    private async Task<byte[]?> Find(string job, string method, CancellationToken cancellation)
    {
        try
        {
            if (await grids.Job(job, cancellation) is not { } stored)
                return null;
            if (await Equal(stored.Row, method, cancellation) is { Length: > 0 } known)
                return known;
            Grid grid = (await grids.Read(stored, stored.Method(method)!, cancellation)).Grid;
            IReadOnlyList<Cell> cells = PaperWork.Asked(stored.Spec, stored.Row.Content, grid);
            PreparedJob prepared = bench.Jobs.Get(stored.Row, shelf);
            return new StabilityMap(StabilityCheck.Of(prepared.Problem, prepared.Rules, grid, cells, stored.Spec.StabilitySeed, cancellation)).ToBytes();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or DbException))
        {
            LogError(job, method, exception);
            return [];
        }
    }

    // What was found for a job that asked the same.
    private Task<byte[]?> Equal(JobRow job, string method, CancellationToken cancellation) => db.Stabilities.AsNoTracking()
        .Where(row => row.Method == method && db.Jobs.Any(other => other.Id == row.JobId && other.Fingerprint == job.Fingerprint))
        .Select(row => row.Blob).FirstOrDefaultAsync(cancellation);

    private async Task Store(string job, string method, byte[] blob)
    {
        db.Stabilities.Add(new StabilityRow { JobId = job, Method = method, Blob = blob });
        await db.SaveChangesAsync();
        LogKnown(job, method, blob.Length == 0 ? 0 : StabilityMap.FromBytes(blob).Cells.Count);
    }

    [LoggerMessage(LogLevel.Information, "Job {Job}: the stability of {Cells} cells of {Method} is known")]
    private partial void LogKnown(string job, string method, int cells);

    [LoggerMessage(LogLevel.Error, "Job {Job}: the stability of {Method} could not be computed and stays unknown")]
    private partial void LogError(string job, string method, Exception exception);

    [LoggerMessage(LogLevel.Error, "Job {Job}: the database does not answer; the stability of {Method} is computed later")]
    private partial void LogNoDatabase(string job, string method, Exception exception);
}
