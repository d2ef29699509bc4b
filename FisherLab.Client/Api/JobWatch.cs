namespace FisherLab.Client.Api;

/// <summary>
/// Follows one job: asks again while results are to come, fetches a grid only when more is known of its method than before, stops when all is known, and goes
/// on by itself when the server was away.
/// </summary>
public sealed class JobWatch : IDisposable
{
    // That can be stepped through one by one; the outline finds the others by their loss.
    private const int MostTied = 300;

    private readonly Dictionary<string, GridAnswer> grids = [];
    private readonly Dictionary<string, (int Done, int Running, StabilityProgress Stability)> fetched = [];
    private readonly JobsApi jobs;
    private readonly Beat beat;

    /// <param name="jobs">The routes.</param>
    /// <param name="beat">Asks.</param>
    public JobWatch(JobsApi jobs, Beat beat)
    {
        (this.jobs, this.beat) = (jobs, beat);
        beat.Changed += () => Changed?.Invoke();
    }

    public event Action? Changed;

    /// <summary>The server answers again; tells how many cells were added meanwhile.</summary>
    public event Action<int>? Returned;

    public string Id { get; private set; } = "";

    public JobAnswer? Job { get; private set; }

    public IReadOnlyDictionary<string, GridAnswer> Grids => grids;

    public IReadOnlyList<MethodBest> Best { get; private set; } = [];

    /// <summary>Why the latest request failed; null if it did not.</summary>
    public Exception? Failure => beat.Failure;

    /// <summary>Seconds until the next attempt; null while nothing is wrong.</summary>
    public int? RetryIn => beat.RetryIn;

    /// <summary>When what is shown was true, UTC.</summary>
    public DateTimeOffset AsOf => beat.AsOf;

    /// <summary>Follows a job from now on.</summary>
    public void Follow(string id)
    {
        if (id != Id)
            Forget();
        Id = id;
        beat.Start(Ask);
    }

    /// <summary>Tries again at once.</summary>
    public void TryNow() => beat.Now();

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

    public void Dispose() => beat.Dispose();

    private async Task<bool> Ask(CancellationToken stop)
    {
        JobAnswer job = await jobs.Get(Id, stop);
        stop.ThrowIfCancellationRequested();
        if (beat.IsAway && Job is not null)
            Returned?.Invoke(job.Progress.Done - Job.Progress.Done);
        beat.Forget();
        bool turned = Job?.State != job.State;
        Job = job;
        Task fetching = FetchGrids(job, stop);
        if (turned)
            Changed?.Invoke(); // at once: the grids may be long in coming
        await fetching;
        return job.IsUnderWay;
    }

    private async Task FetchGrids(JobAnswer job, CancellationToken stop)
    {
        bool ended = job.State is not (JobState.Queued or JobState.Running);
        Dictionary<string, (int, int, StabilityProgress)> grown = job.Methods
            .Select(method => (method.Method, Now: (method.Done, ended ? -1 : method.Running, method.Stability)))
            .Where(method => !fetched.TryGetValue(method.Method, out (int, int, StabilityProgress) before) || before != method.Now)
            .ToDictionary(method => method.Method, method => method.Now);
        if (grown.Count == 0)
            return;
        Task<BestAnswer> best = jobs.Best(Id, MostTied, stop);
        GridAnswer[] answers = await Task.WhenAll(grown.Keys.Select(job.MethodSpec).Select(spec =>
            jobs.Grid(Id, spec, GridView.Picture(spec, job.Methods.Count), stop)));
        Best = (await best).Methods;
        foreach (GridAnswer grid in answers)
            (grids[grid.Method], fetched[grid.Method]) = (grid, grown[grid.Method]);
    }

    private void Forget()
    {
        grids.Clear();
        fetched.Clear();
        (Job, Best) = (null, []);
        beat.Forget();
    }
}
