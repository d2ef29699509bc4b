using System.Diagnostics.CodeAnalysis;

namespace FisherLab.Server.Features;

/// <summary>
/// Keeps the values used last. Whoever asks for a value while it is being made waits for that one; a value whose making failed is not kept.
/// </summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class BoundedCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Lazy<TValue>> values = [];
    private readonly LinkedList<TKey> latestFirst = [];

    public TValue Get(TKey key, Func<TValue> make)
    {
        Lazy<TValue> value = Entry(key, make);
        try
        {
            return value.Value;
        }
        catch
        {
            Drop(key, value);
            throw;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            bool found = values.TryGetValue(key, out Lazy<TValue>? kept) && kept.IsValueCreated;
            value = found ? kept!.Value : default;
            if (found)
                MoveUp(key);
            return found;
        }
    }

    private Lazy<TValue> Entry(TKey key, Func<TValue> make)
    {
        lock (gate)
        {
            MoveUp(key);
            if (!values.TryGetValue(key, out Lazy<TValue>? value))
                values[key] = value = new Lazy<TValue>(make);
            if (latestFirst.Count > capacity)
            {
                values.Remove(latestFirst.Last!.Value);
                latestFirst.RemoveLast();
            }

            return value;
        }
    }

    private void MoveUp(TKey key)
    {
        latestFirst.Remove(key);
        latestFirst.AddFirst(key);
    }

    private void Drop(TKey key, Lazy<TValue> value)
    {
        lock (gate)
            if (values.TryGetValue(key, out Lazy<TValue>? kept) && kept == value)
            {
                values.Remove(key);
                latestFirst.Remove(key);
            }
    }
}
