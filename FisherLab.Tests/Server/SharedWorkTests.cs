using FisherLab.Server.Features;

namespace FisherLab.Tests.Server;

public sealed class SharedWorkTests
{
    private readonly SharedWork<string, int> work = new(2);
    private int made;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ManyWhoAskAtOnceGetOneAnswer()
    {
        using var begin = new ManualResetEventSlim();
        Task<int>[] asked = [.. Enumerable.Range(0, 20).Select(_ => work.Get("key", stop => Make(begin, stop), Test))];
        begin.Set();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(1, answer));
        Assert.Equal(1, await work.Get("key", stop => Make(begin, stop), Test));
    }

    [Fact]
    public async Task WhoWaitsMakesTheAnswerWhenItsMakerHasLeft()
    {
        using var begin = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        Task<int> first = work.Get("key", stop =>
        {
            started.Set();
            return Make(begin, stop);
        }, leaving.Token);
        started.Wait(Test);
        Task<int> second = work.Get("key", stop => 10, Test);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(10, await second);
    }

    [Fact]
    public async Task AFailureIsNotKept()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => work.Get("key", _ => throw new InvalidDataException(), Test));
        Assert.Equal(5, await work.Get("key", _ => 5, Test));
    }

    private int Make(ManualResetEventSlim begin, CancellationToken stop)
    {
        begin.Wait(stop);
        return Interlocked.Increment(ref made);
    }
}
