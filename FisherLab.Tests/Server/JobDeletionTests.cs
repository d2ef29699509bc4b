using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Tests.Server;

public sealed class JobDeletionTests : IAsyncLifetime
{
    private LabServer server = null!;

    public async ValueTask InitializeAsync() => server = await LabServer.Start();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task ADeletedJobIsGoneUntilItIsRestored()
    {
        JobAnswer job = await server.Run(Specs.Small(11) with { Name = "Coming back" });
        await server.Jobs.Change(job.Id, new JobChange { Tags = ["kept"] });
        string before = await Answers(job);
        JobAnswer deleted = await server.Jobs.Delete(job.Id);
        Assert.Equal(TimeSpan.FromDays(7), deleted.PurgedAt - deleted.DeletedAt);
        foreach (Func<Task> ask in (Func<Task>[])[
            () => server.Jobs.Get(job.Id), () => server.Jobs.Cancel(job.Id), () => server.Jobs.Resume(job.Id), () => server.Jobs.Change(job.Id, new JobChange { Name = "x" })])
        {
            ApiException gone = await Assert.ThrowsAsync<ApiException>(ask);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Contains($"POST /api/jobs/{job.Id}/restore", gone.Detail, StringComparison.Ordinal);
        }

        using HttpResponseMessage answer = await server.Http.GetAsync($"api/jobs/{job.Id}");
        Assert.True(answer.Headers.CacheControl?.NoStore, "A browser would keep it for ever.");
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Best(job.Id))).Status);
        Assert.Empty((await server.Jobs.List()).Items);
        Assert.Empty((await server.Jobs.Tags()).Items);
        Assert.Null((await server.Jobs.Check(Specs.Small(11))).SameAs);
        Assert.Equal([job.Id], (await server.Jobs.List(filter: new JobsFilter { Deleted = true })).Items.Select(found => found.Id));
        Assert.Equal(deleted.DeletedAt, (await server.Jobs.Delete(job.Id)).DeletedAt);

        JobAnswer restored = await server.Jobs.Restore(job.Id);
        Assert.Equal((null, JobState.Finished, "kept"), (restored.DeletedAt, restored.State, restored.Tags.Single()));
        Assert.Equal(before, await Answers(job));
        Assert.Null((await server.Jobs.Restore(job.Id)).DeletedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Delete("none"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Restore("none"))).Status);
    }

    [Fact]
    public async Task DeletingARunningJobStopsItAndRestoredItCanBeResumed()
    {
        JobSpec spec = Specs.ManyChunks() with { Iterations = 2000 };
        JobAnswer job = await server.Jobs.Submit(spec);
        await server.Until(job.Id, job => job.Methods[1].Done > 0);
        await server.Jobs.Delete(job.Id);
        Assert.Equal(JobState.Finished, (await server.Run(Specs.Small(12))).State); // its workers are free
        JobAnswer restored = await server.Jobs.Restore(job.Id);
        Assert.Equal((JobState.Cancelled, "Deleted."), (restored.State, restored.Reason));
        Assert.All(restored.Methods, method => Assert.Equal(0, method.Running));
        await server.Jobs.Resume(job.Id);
        JobAnswer finished = await server.Until(job.Id, job => job.EndedAt is not null);
        Assert.Equal((JobState.Finished, finished.Progress.Total), (finished.State, finished.Progress.Done));
    }

    [Fact]
    public async Task TheIdempotencyKeyOfADeletedJobIsFree()
    {
        JobAnswer first = await server.Jobs.Submit(Specs.Small(13), "key");
        await server.Jobs.Delete(first.Id);
        JobAnswer second = await server.Jobs.Submit(Specs.Small(14), "key");
        Assert.NotEqual(first.Id, second.Id);
        await server.Jobs.Restore(first.Id);
        Assert.Equal(second.Id, (await server.Jobs.Submit(Specs.Small(14), "key")).Id);
    }

    [Fact]
    public async Task PurgingAJobTakesNothingFromAnother()
    {
        JobSpec spec = Specs.Small(15);
        JobAnswer first = await server.Run(spec), second = await server.Run(spec);
        JobAnswer part = await server.Run(spec with { Methods = [spec.Methods[1], spec.Methods[2] with { StepSize = new Axis.Logarithmic(-2, 1, 7) }] });
        Assert.Equal((first.Progress.Total, 45), (second.Reused, part.Reused));
        string before = await Answers(second) + await Answers(part);
        await Purge(first);
        Assert.Equal(before, await Answers(second) + await Answers(part));
        Assert.Equal(first.Progress.Total, (await server.Run(spec)).Reused);
        Assert.Equal(0, await server.Look(db => db.Chunks.CountAsync(chunk => chunk.JobId == first.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Get(first.Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Restore(first.Id))).Status);
    }

    [Fact]
    public async Task ResultsThatNoJobHasGoWithTheLastThatHadThem()
    {
        JobSpec spec = Specs.Small(16);
        JobAnswer kept = await server.Run(Specs.Small(17)), first = await server.Run(spec);
        int all = await server.Look(db => db.Results.CountAsync());
        await server.Jobs.Delete(first.Id);
        await Run(); // it was deleted just now
        Assert.Equal(all, await server.Look(db => db.Results.CountAsync()));
        JobAnswer second = await server.Run(spec); // until then its work is not done again
        Assert.Equal(second.Progress.Total, second.Reused);

        await Purge(first);
        Assert.Equal(all, await server.Look(db => db.Results.CountAsync()));
        await Purge(second);
        int left = await server.Look(db => db.Results.CountAsync());
        Assert.InRange(left, 1, all - 1);
        Assert.Equal(left, await server.Look(db => db.Chunks.Where(chunk => chunk.JobId == kept.Id).Select(chunk => chunk.ResultId).Distinct().CountAsync()));
        Assert.Equal(0, (await server.Jobs.Check(spec)).Stored);
    }

    [Fact]
    public async Task TheStabilityThatADeletionBrokeOffIsFoundAfterTheRestore()
    {
        JobAnswer job = await server.Run(Specs.Small(18));
        await server.Look(db => db.Stabilities.ExecuteDeleteAsync()); // as if it had been deleted before they were found
        await server.Jobs.Delete(job.Id);
        await server.Run(Specs.Small(19)); // wakes whoever looks for what is missing
        Assert.Equal(0, await server.Look(db => db.Stabilities.CountAsync(row => row.JobId == job.Id)));
        await server.Jobs.Restore(job.Id);
        JobAnswer known = await server.Until(job.Id, job => !job.IsUnderWay);
        Assert.All(known.Methods, method => Assert.Equal(StabilityProgress.Done, method.Stability));
    }

    private async Task Purge(JobAnswer job)
    {
        DateTime longAgo = (await server.Jobs.Delete(job.Id)).DeletedAt!.Value - TimeSpan.FromDays(7.01);
        await server.Look(db => db.Jobs.IgnoreQueryFilters().Where(row => row.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DeletedAt, longAgo)));
        await Run();
    }

    private Task<bool> Run() => server.With<JobPurge, bool>(async purge =>
    {
        await purge.Run(CancellationToken.None);
        return true;
    });

    private async Task<string> Answers(JobAnswer job)
    {
        IEnumerable<string> routes = job.Spec.Methods.Select(method => $"api/jobs/{job.Id}/grids/{method.Id}").Append($"api/jobs/{job.Id}/best");
        return string.Concat(await Task.WhenAll(routes.Select(route => server.Http.GetStringAsync(route))));
    }
}
