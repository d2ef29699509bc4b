using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Tests.Server;

public sealed class StoppingTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public async Task CancellingStopsTheArithmeticAndKeepsWhatIsFinished()
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Endless());
        await server.Until(job.Id, job => job.Progress.Done > 0 && job.Methods[1].Running > 0);
        JobAnswer cancelled = await server.Jobs.Cancel(job.Id);
        Assert.Equal((JobState.Cancelled, "Cancelled.", 7), (cancelled.State, cancelled.Reason, cancelled.Progress.Done));
        Assert.All(cancelled.Methods, method => Assert.Equal(0, method.Running));

        // The chunks asked for would take minutes: only stopped arithmetic lets the next job finish.
        Assert.Equal(JobState.Finished, (await server.Run(Specs.Small(41))).State);
        Assert.Equal(7, (await server.Jobs.Get(job.Id)).Progress.Done);
        Assert.DoesNotContain(Outcome.Cancelled, (await server.Jobs.Grid(job.Id, "gradientDescent")).Outcome.SelectMany(row => row));
        GridAnswer rest = await server.Jobs.Grid(job.Id, "empiricalFisherDescent");
        Assert.All(rest.Outcome.SelectMany(row => row), outcome => Assert.Equal(Outcome.Cancelled, outcome));
        Assert.All(rest.FinalLoss.SelectMany(row => row), loss => Assert.Null(loss));

        ApiException again = await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Cancel(job.Id));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task ResumingDoesOnlyWhatIsMissing()
    {
        JobSpec spec = Specs.ManyChunks();
        JobAnswer job = await server.Jobs.Submit(spec);
        await server.Until(job.Id, job => job.Methods[1].Done > 0);
        JobAnswer cancelled = await server.Jobs.Cancel(job.Id);
        Assert.InRange(cancelled.Progress.Done, 1, cancelled.Progress.Total - 1);
        Dictionary<int, (long?, DateTime?)> before = await Done(job.Id);

        await server.Jobs.Resume(job.Id);
        JobAnswer finished = await server.Until(job.Id, job => job.EndedAt is not null);
        Assert.Equal((JobState.Finished, null, finished.Progress.Total), (finished.State, finished.Reason, finished.Progress.Done));
        Dictionary<int, (long?, DateTime?)> after = await Done(job.Id);
        Assert.All(before, chunk => Assert.Equal(chunk.Value, after[chunk.Key]));
        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Resume(job.Id))).Status);

        await using LabServer undisturbed = await LabServer.Start();
        JobAnswer whole = await undisturbed.Run(spec);
        foreach (string method in spec.Methods.Select(method => method.Id))
            Assert.Equal(
                await undisturbed.Http.GetStringAsync($"api/jobs/{whole.Id}/grids/{method}"),
                await server.Http.GetStringAsync($"api/jobs/{job.Id}/grids/{method}"));
    }

    [Fact]
    public async Task ALateCommitWithAnOldTokenIsRefused()
    {
        await using LabServer lab = await LabServer.Start(("Lab:Workers", "1"));
        JobAnswer blocker = await lab.Jobs.Submit(Specs.Endless());
        await lab.Until(blocker.Id, job => job.Methods[1].Running > 0);
        JobAnswer job = await lab.Jobs.Submit(Specs.Small(42));
        var key = new ChunkKey(job.Id, "gradientDescent", 0);

        ChunkClaim old = (await lab.With<ChunkClaims, ChunkClaim?>(claims => claims.Claim(key)))!;
        Assert.Null(await lab.With<ChunkClaims, ChunkClaim?>(claims => claims.Claim(key)));
        await lab.Look(db => db.Chunks.Where(key.Row).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, DateTime.UnixEpoch)));
        ChunkClaim next = (await lab.With<ChunkClaims, ChunkClaim?>(claims => claims.Claim(key)))!;
        Assert.True(next.Token > old.Token);

        var result = new ChunkResult([.. Enumerable.Repeat(new RunResult(1, 1, 1, Outcome.Finished), next.Chunk.Cells)]);
        Assert.False(await lab.With<ChunkCommits, bool>(commits => commits.Commit(old, result.ToBytes(), TimeSpan.Zero)));
        Assert.False(await lab.With<ChunkClaims, bool>(claims => claims.Renew(old)));
        Assert.Equal(0, (await lab.Jobs.Get(job.Id)).Progress.Done);
        Assert.True(await lab.With<ChunkCommits, bool>(commits => commits.Commit(next, result.ToBytes(), TimeSpan.Zero)));
        Assert.False(await lab.With<ChunkCommits, bool>(commits => commits.Commit(next, result.ToBytes(), TimeSpan.Zero)));
        Assert.Equal(next.Chunk.Cells, (await lab.Jobs.Get(job.Id)).Progress.Done);
    }

    [Fact]
    public async Task AChunkThatIsNeverFinishedFailsItsJobWithAReason()
    {
        await using LabServer lab = await LabServer.Start(("Lab:Workers", "1"));
        JobAnswer blocker = await lab.Jobs.Submit(Specs.Endless());
        await lab.Until(blocker.Id, job => job.Methods[1].Running > 0);
        JobAnswer job = await lab.Jobs.Submit(Specs.Small(43));
        await lab.Look(db => db.Chunks.Where(row => row.JobId == job.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 4)));
        await lab.Jobs.Cancel(blocker.Id);
        JobAnswer failed = await lab.Until(job.Id, job => job.EndedAt is not null);
        Assert.Equal((JobState.Failed, "Its chunk 0 of gradientDescent was begun 4 times and never finished."), (failed.State, failed.Reason));
        await lab.Jobs.Resume(job.Id);
        Assert.Equal(JobState.Finished, (await lab.Until(job.Id, job => job.EndedAt is not null)).State);
    }

    [Fact]
    public async Task WorkThatNoWorkerWasToldOfIsFoundAgain()
    {
        await using LabServer lab = await LabServer.Start(("Lab:Lease", "00:00:01"));
        JobAnswer job = await lab.Jobs.Submit(Specs.Small(44));
        await lab.Until(job.Id, job => job.EndedAt is not null);
        await lab.Look(db => db.Chunks.Where(row => row.JobId == job.Id && row.Method == "empiricalFisherDescent").ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, ChunkState.Pending).SetProperty(row => row.ResultId, (long?)null)));
        await lab.Look(db => db.Jobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.State, JobState.Queued).SetProperty(row => row.Done, row => row.Done - 45).SetProperty(row => row.EndedAt, (DateTime?)null)));
        Assert.Equal(JobState.Finished, (await lab.Until(job.Id, job => job.EndedAt is not null)).State);
    }

    private Task<Dictionary<int, (long?, DateTime?)>> Done(string job) => server.Look(db => db.Chunks.AsNoTracking()
        .Where(row => row.JobId == job && row.State == ChunkState.Done)
        .ToDictionaryAsync(row => row.Order, row => (row.ResultId, row.FinishedAt)));
}
