namespace FisherLab.Server.Features;

/// <summary>
/// Answers that may take long, made once for all who ask and kept while they are asked for: many people who look at one job cost what one costs. Each is made on a
/// thread of its own, because a few of them would leave none to the requests that take milliseconds.
/// </summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class SharedWork<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly BoundedCache<TKey, TValue> cache = new(capacity);

    /// <summary>The answer, as soon as it is made.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="make">Makes it, unless somebody else does already; is to stop when its token says so.</param>
    /// <param name="cancellation">The one who asks has left.</param>
    public async Task<TValue> Get(TKey key, Func<CancellationToken, TValue> make, CancellationToken cancellation) =>
        cache.TryGet(key, out TValue? known) ? known : await Task.Factory.StartNew(
            () => Wait(key, () => make(cancellation), cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // Who makes an answer may leave before it is made: then one of those who wait makes it.
    private TValue Wait(TKey key, Func<TValue> make, CancellationToken cancellation)
    {
        while (true)
            try
            {
                return cache.Get(key, make);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
            }
    }
}
