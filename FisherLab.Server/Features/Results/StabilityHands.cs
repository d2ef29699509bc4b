using System.Collections.Concurrent;

namespace FisherLab.Server.Features.Results;

/// <summary>The methods whose stability this process has been asked for, so that each is computed once. The database knows what is done.</summary>
internal sealed class StabilityHands
{
    // Whether it has begun.
    private readonly ConcurrentDictionary<(string Job, string Method), bool> asked = new();

    /// <summary>Whether it was not asked for already.</summary>
    public bool Ask(string job, string method) => asked.TryAdd((job, method), false);

    /// <summary>Begins. False: another worker has.</summary>
    public bool Take(string job, string method) => asked.TryUpdate((job, method), true, false) || asked.TryAdd((job, method), true);

    /// <summary>Done, or given up: what is missing may be asked for again.</summary>
    public void Drop(string job, string method) => asked.TryRemove((job, method), out _);
}
