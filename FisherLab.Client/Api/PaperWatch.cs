using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>
/// Follows the paper's items under one protocol, or one of them: asks again while their work is under way. What an item shows is fetched beside that, because it
/// may be long in the making, and only when more is known of it than before.
/// </summary>
public sealed class PaperWatch : IDisposable
{
    private readonly Dictionary<string, PaperDetailAnswer> details = [];
    private readonly Dictionary<string, string> known = [];
    private readonly PaperApi paper;
    private readonly Beat beat;
    private CancellationTokenSource current = new();
    private IReadOnlyList<string> whole = [];
    private bool isFetching, isOver;

    /// <param name="paper">The routes.</param>
    /// <param name="beat">Asks.</param>
    public PaperWatch(PaperApi paper, Beat beat)
    {
        (this.paper, this.beat) = (paper, beat);
        beat.Changed += () => Changed?.Invoke();
    }

    public event Action? Changed;

    public Protocol Protocol { get; private set; }

    /// <summary>The item that is followed; null for all.</summary>
    public string? Item { get; private set; }

    /// <summary>Those that are followed; null before the first answer.</summary>
    public IReadOnlyList<PaperAnswer>? Items { get; private set; }

    /// <summary>Whether jobs are being submitted.</summary>
    public bool IsSubmitting { get; private set; }

    public Exception? Failure => beat.Failure;

    /// <summary>Seconds until the next attempt; null while nothing is wrong.</summary>
    public int? RetryIn => beat.RetryIn;

    /// <summary>When what is shown was true, UTC.</summary>
    public DateTimeOffset AsOf => beat.AsOf;

    /// <summary>Whether results are still to come.</summary>
    public bool IsUnderWay => Items?.Any(item => item.State == PaperState.Running) == true;

    /// <summary>The jobs of all items, each once.</summary>
    public IEnumerable<PaperJobAnswer> Jobs => (Items ?? []).SelectMany(item => item.Jobs).DistinctBy(job => job.Id ?? job.Name);

    /// <summary>An item with all that it shows; null until that is here.</summary>
    public PaperDetailAnswer? Detail(string item) => details.GetValueOrDefault(item);

    /// <summary>Follows all items from now on.</summary>
    /// <param name="protocol">Under which settings.</param>
    /// <param name="shown">The items whose figures or tables are wanted too.</param>
    public void FollowAll(Protocol protocol, IReadOnlyList<string> shown) => Start(protocol, null, shown);

    /// <summary>Follows one item from now on.</summary>
    public void Follow(string item, Protocol protocol) => Start(protocol, item, []);

    /// <summary>Asks again at once.</summary>
    public void TryNow() => beat.Now();

    /// <summary>Submits what items need, one after another.</summary>
    /// <returns>How many jobs were not there before.</returns>
    /// <exception cref="ApiException">One was refused.</exception>
    public async Task<int> Run(params IEnumerable<string> items)
    {
        IsSubmitting = true;
        Changed?.Invoke();
        HashSet<string> before = [.. Jobs.Select(job => job.Id).OfType<string>()], submitted = [];
        try
        {
            foreach (string item in items)
                submitted.UnionWith((await paper.Run(item, Protocol)).Items.Select(job => job.Id));
        }
        finally
        {
            IsSubmitting = false;
            TryNow();
        }

        return submitted.Except(before).Count();
    }

    public void Dispose()
    {
        isOver = true;
        current.Cancel();
        current.Dispose();
        beat.Dispose();
    }

    private void Start(Protocol protocol, string? item, IReadOnlyList<string> shown)
    {
        if (isOver)
            return;
        if (protocol != Protocol || item != Item)
        {
            current.Cancel();
            current.Dispose();
            (current, isFetching) = (new CancellationTokenSource(), false);
            details.Clear();
            known.Clear();
            Items = null;
            beat.Forget();
        }

        (Protocol, Item, whole) = (protocol, item, shown);
        beat.Start(Ask);
    }

    private async Task<bool> Ask(CancellationToken stop)
    {
        if (Item is { } only)
        {
            PaperDetailAnswer detail = await paper.Get(only, Protocol, stop);
            stop.ThrowIfCancellationRequested();
            details[only] = detail;
            Items = [detail];
        }
        else
        {
            ListAnswer<PaperItemAnswer> answer = await paper.List(Protocol, stop);
            stop.ThrowIfCancellationRequested();
            Items = answer.Items;
            if (!isFetching)
                _ = Fetch(current.Token);
        }

        return IsUnderWay;
    }

    // One after another, the first of the gallery first; what changes meanwhile is fetched again.
    private async Task Fetch(CancellationToken stop)
    {
        isFetching = true;
        try
        {
            while (whole.Select(id => Items!.FirstOrDefault(item => item.Id == id)).FirstOrDefault(item => item is not null && known.GetValueOrDefault(item.Id) != Known(item)) is { } next)
            {
                PaperDetailAnswer detail = await paper.Get(next.Id, Protocol, stop);
                stop.ThrowIfCancellationRequested();
                (details[next.Id], known[next.Id]) = (detail, Known(next));
                Changed?.Invoke();
            }

            isFetching = false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            isFetching = false;
            if (problem is HttpRequestException)
                TryNow(); // the next question finds the server away, and waits
        }
    }

    // What a drawing depends on: which jobs are done, and what was judged.
    private static string Known(PaperAnswer item) =>
        $"{item.State} {string.Join(',', item.Jobs.Select(job => $"{job.Id} {job.State}"))} {item.Verdicts.Count} {item.Claims.Count(claim => claim.Holds is not null)}";
}
