using System.Net;
using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Api;

/// <summary>What a page began ends after a person has left it: nothing is asked any more, and nothing breaks.</summary>
public sealed class WatchTests
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
