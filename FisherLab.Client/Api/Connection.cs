namespace FisherLab.Client.Api;

/// <summary>Whether the server answers, as seen by the requests of this tab.</summary>
/// <param name="time">The clock.</param>
public sealed class Connection(TimeProvider time)
{
    private DateTimeOffset latest = DateTimeOffset.MinValue;

    public event Action? Changed;

    public bool IsAway { get; private set; }

    /// <summary>How long ago a request was answered or failed.</summary>
    public TimeSpan Since => time.GetUtcNow() - latest;

    internal void Note(bool answered)
    {
        latest = time.GetUtcNow();
        if (IsAway != answered)
            return;
        IsAway = !answered;
        Changed?.Invoke();
    }
}
