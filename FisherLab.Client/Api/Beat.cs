using System.Text.Json;

namespace FisherLab.Client.Api;

/// <summary>
/// Asks the server again and again, by requests that end at once: a page that kept a stream open would leave no connection to the seventh tab. While the
/// server is away it waits longer, counts down, and goes on by itself.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class Beat(TimeProvider time) : IDisposable
{
    // Between two questions: at least so long, and twice as long as the last one took, so that a large answer leaves the page time for people.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private CancellationTokenSource? going;
    private CancellationTokenSource? waiting;
    private Func<CancellationToken, Task<bool>>? asking;
    private int failures;
    private bool isOver;

    /// <summary>A question was answered or refused, or a second of waiting has gone.</summary>
    public event Action? Changed;

    /// <summary>Why the latest question failed; null if it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Seconds until the next attempt; null while nothing is wrong.</summary>
    public int? RetryIn { get; private set; }

    /// <summary>When the latest answer came, UTC.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>Whether the latest question was not answered.</summary>
    public bool IsAway => failures > 0;

    /// <summary>Asks from now on, instead of what was asked before. Once disposed it asks no more: what a page began may end after a person has left it.</summary>
    /// <param name="ask">Says whether to ask again.</param>
    public void Start(Func<CancellationToken, Task<bool>> ask)
    {
        Stop();
        if (isOver)
            return;
        asking = ask;
        going = new CancellationTokenSource();
        _ = Loop(ask, going.Token);
    }

    /// <summary>Asks at once.</summary>
    public void Now()
    {
        if (waiting is not null)
            waiting.Cancel();
        else if (asking is not null)
            Start(asking);
    }

    /// <summary>Forgets what went wrong: the server has answered, or another question is asked than before.</summary>
    public void Forget() => (Failure, RetryIn, failures) = (null, null, 0);

    public void Dispose()
    {
        isOver = true;
        Stop();
    }

    private async Task Loop(Func<CancellationToken, Task<bool>> ask, CancellationToken stop)
    {
        try
        {
            for (long start = time.GetTimestamp(); await Ask(ask, stop); start = time.GetTimestamp())
                await Task.Delay(time.GetElapsedTime(start) * 2 is var twice && twice > Pause ? twice : Pause, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    // Whether to ask again.
    private async Task<bool> Ask(Func<CancellationToken, Task<bool>> ask, CancellationToken stop)
    {
        try
        {
            bool again = await ask(stop);
            stop.ThrowIfCancellationRequested();
            (failures, Failure, RetryIn, AsOf) = (0, null, null, time.GetUtcNow());
            Changed?.Invoke();
            return again;
        }
        catch (ApiException refused) when ((int)refused.Status is >= 400 and < 500)
        {
            (Failure, RetryIn) = (refused, null);
            Changed?.Invoke();
            return false;
        }
        catch (Exception problem) when (IsAbsence(problem) && !stop.IsCancellationRequested)
        {
            Failure = problem;
            await Wait(Math.Min(10, 1 << Math.Min(4, ++failures)), stop);
            return true;
        }
    }

    // No answer, half an answer, or one that says that there is none.
    private static bool IsAbsence(Exception problem) => problem is HttpRequestException or ApiException or IOException or JsonException or OperationCanceledException;

    private async Task Wait(int seconds, CancellationToken stop)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting = own;
        try
        {
            for (RetryIn = seconds; RetryIn > 0; RetryIn--)
            {
                Changed?.Invoke();
                await Task.Delay(TimeSpan.FromSeconds(1), time, own.Token);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
        finally
        {
            if (waiting == own)
                waiting = null;
        }
    }

    private void Stop()
    {
        going?.Cancel();
        going?.Dispose();
        going = null;
    }
}
