using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>
/// Follows one job: asks again while results are to come, fetches a grid only when more is known of its method than before, stops when all is known, and goes
/// on by itself when the server was away.
/// </summary>
/// <param name="jobs">The routes.</param>
/// <param name="time">The clock.</param>
public sealed class JobWatch(JobsApi jobs, TimeProvider time) : IDisposable
{
    // Between two questions: at least so long, and twice as long as the last one took, so that a large grid leaves the page time for people.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    // That can be stepped through one by one; the outline finds the others by their loss.
    private const int MostTied = 300;

    private readonly Dictionary<string, GridAnswer> grids = [];
    private readonly Dictionary<string, (int Done, int Running, StabilityProgress Stability)> fetched = [];
    private CancellationTokenSource? following;
    private CancellationTokenSource? waiting;
    private int failures;

    public event Action? Changed;

    /// <summary>The server answers again; tells how many cells were added meanwhile.</summary>
    public event Action<int>? Returned;

    public string Id { get; private set; } = "";

    public JobAnswer? Job { get; private set; }

    public IReadOnlyDictionary<string, GridAnswer> Grids => grids;

    public IReadOnlyList<MethodBest> Best { get; private set; } = [];

    /// <summary>Why the latest request failed; null if it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Seconds until the next attempt; null while nothing is wrong.</summary>
    public int? RetryIn { get; private set; }

    /// <summary>When what is shown was true, UTC.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>Follows a job from now on.</summary>
    public void Follow(string id)
    {
        Stop();
        if (id != Id)
            Forget();
        Id = id;
        following = new CancellationTokenSource();
        _ = Loop(following.Token);
    }

    /// <summary>Tries again at once.</summary>
    public void TryNow()
    {
        if (waiting is null)
            Follow(Id);
        else
            waiting.Cancel();
    }

    public async Task Cancel()
    {
        Job = await jobs.Cancel(Id);
        Follow(Id);
    }

    public async Task Resume()
    {
        Job = await jobs.Resume(Id);
        Follow(Id);
    }

    public void Dispose() => Stop();

    private async Task Loop(CancellationToken stop)
    {
        try
        {
            for (long start = time.GetTimestamp(); await Ask(stop); start = time.GetTimestamp())
                await Task.Delay(time.GetElapsedTime(start) * 2 is var twice && twice > Pause ? twice : Pause, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    // Whether to ask again.
    private async Task<bool> Ask(CancellationToken stop)
    {
        try
        {
            JobAnswer job = await jobs.Get(Id, stop);
            if (failures > 0 && Job is not null)
                Returned?.Invoke(job.Progress.Done - Job.Progress.Done);
            Job = job;
            (failures, Failure, RetryIn, AsOf) = (0, null, null, time.GetUtcNow());
            if (grids.Count == 0)
                Changed?.Invoke();
            await FetchGrids(job, stop);
            Changed?.Invoke();
            return job.IsUnderWay;
        }
        catch (ApiException refused) when ((int)refused.Status is >= 400 and < 500)
        {
            Failure = refused;
            Changed?.Invoke();
            return false;
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            Failure = problem;
            await Wait(Math.Min(10, 1 << Math.Min(4, ++failures)), stop);
            return true;
        }
    }

    private async Task FetchGrids(JobAnswer job, CancellationToken stop)
    {
        bool any = false;
        bool ended = job.State is not (JobState.Queued or JobState.Running);
        foreach (MethodProgress method in job.Methods)
        {
            (int, int, StabilityProgress) now = (method.Done, ended ? -1 : method.Running, method.Stability);
            if (fetched.TryGetValue(method.Method, out (int, int, StabilityProgress) before) && before == now)
                continue;
            MethodSpec spec = job.Spec.Methods.First(spec => spec.Id == method.Method);
            grids[method.Method] = await jobs.Grid(Id, spec, GridView.Picture(spec, job.Methods.Count), stop);
            fetched[method.Method] = now;
            any = true;
        }

        if (any)
            Best = (await jobs.Best(Id, MostTied, stop)).Methods;
    }

    private async Task Wait(int seconds, CancellationToken stop)
    {
        waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            for (RetryIn = seconds; RetryIn > 0; RetryIn--)
            {
                Changed?.Invoke();
                await Task.Delay(TimeSpan.FromSeconds(1), time, waiting.Token);
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
        finally
        {
            waiting.Dispose();
            waiting = null;
        }
    }

    private void Forget()
    {
        grids.Clear();
        fetched.Clear();
        (Job, Best, Failure, RetryIn, failures) = (null, [], null, null, 0);
    }

    private void Stop()
    {
        following?.Cancel();
        following?.Dispose();
        following = null;
    }
}
