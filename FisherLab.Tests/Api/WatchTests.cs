using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using FisherLab.Tests.Server;

namespace FisherLab.Tests.Api;

/// <summary>What follows the lab tells of it at once; and what a page began ends after a person has left it: nothing is asked any more, and nothing breaks.</summary>
public sealed class WatchTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public void ABeatAsksNoMoreOnceItIsDisposed()
    {
        int asked = 0;
        var beat = new Beat(TimeProvider.System);
        beat.Start(Ask);
        Assert.Equal(1, asked);
        beat.Now();
        Assert.Equal(2, asked);
        beat.Dispose();
        beat.Now();
        beat.Start(Ask);
        Assert.Equal(2, asked);

        Task<bool> Ask(CancellationToken stop)
        {
            asked++;
            return Task.FromResult(false);
        }
    }

    [Fact]
    public void WhatFollowsTheLabFollowsNothingOnceItIsDisposed()
    {
        using var nowhere = new Nowhere();
        using var http = new HttpClient(nowhere) { BaseAddress = new Uri("http://127.0.0.1") };
        var paper = new PaperWatch(new PaperApi(http), new Beat(TimeProvider.System));
        paper.Dispose();
        paper.Follow("table-6", Protocol.AsPrinted);
        paper.FollowAll(Protocol.AsRun, []);
        var job = new JobWatch(new JobsApi(http), new Beat(TimeProvider.System));
        job.Dispose();
        job.Follow("one");
        job.TryNow();
        Assert.Equal(0, nowhere.Asked);
    }

    [Fact]
    public async Task AnEndIsToldBeforeTheBestCellsAreFound()
    {
        using var slow = new Slow();
        using var http = new HttpClient(slow) { BaseAddress = server.Http.BaseAddress };
        using var watch = new JobWatch(new JobsApi(http), new Beat(TimeProvider.System));
        TaskCompletionSource drawn = new(), ended = new();
        watch.Changed += () => _ = watch.Grids.Count > 0 && drawn.TrySetResult();
        watch.Changed += () => _ = watch.Job?.State == JobState.Cancelled && ended.TrySetResult();
        JobAnswer job = await server.Jobs.Submit(Specs.Endless(), cancellation: TestContext.Current.CancellationToken);
        watch.Follow(job.Id);
        await drawn.Task.WaitAsync(TestContext.Current.CancellationToken);
        slow.NeverFindsTheBest = true;
        await server.Jobs.Cancel(job.Id, TestContext.Current.CancellationToken);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ARunThatIsRefusedIsNotAskedForAgain()
    {
        using var nowhere = new Nowhere();
        using var http = new HttpClient(nowhere) { BaseAddress = new Uri("http://127.0.0.1") };
        var runs = new JobRuns(new JobsApi(http));
        TaskCompletionSource told = new();
        runs.Changed += () =>
        {
            runs.Of("one", "gradientDescent", 0, null, [], Stability.Unknown);
            told.TrySetResult();
        };
        runs.Of("one", "gradientDescent", 0, null, [], Stability.Unknown);
        await told.Task.WaitAsync(TestContext.Current.CancellationToken);
        runs.Of("one", "gradientDescent", 0, null, [], Stability.Unknown);
        Assert.Equal((1, HttpStatusCode.NotFound), (nowhere.Asked, Assert.IsType<ApiException>(runs.Failure).Status));
    }

    private sealed class Slow() : DelegatingHandler(new HttpClientHandler())
    {
        public bool NeverFindsTheBest { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            NeverFindsTheBest && request.RequestUri!.AbsolutePath.EndsWith("/best", StringComparison.Ordinal)
                ? new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken)
                : base.SendAsync(request, cancellationToken);
    }

    private sealed class Nowhere : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
