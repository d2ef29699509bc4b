using System.Collections.Concurrent;

namespace FisherLab.Server.Features.Chunks;

/// <summary>The chunks that this process has in hand, so that their arithmetic can be stopped at once: one job's, or all when the server stops.</summary>
public sealed class ChunkHands(IHostApplicationLifetime lifetime)
{
    private readonly ConcurrentDictionary<Hand, string> hands = new();

    /// <summary>How many workers are busy.</summary>
    public int Count => hands.Count;

    /// <summary>Registers work; to be done before the claim, so that no stop can fall between the two unseen.</summary>
    public Hand Take(string job)
    {
        var hand = new Hand(this, lifetime.ApplicationStopping);
        hands[hand] = job;
        return hand;
    }

    /// <summary>Stops the arithmetic of a job within one iteration.</summary>
    public void Stop(string job)
    {
        foreach ((Hand hand, string of) in hands)
            if (of == job)
                hand.Stop();
    }

    /// <summary>One piece of work.</summary>
    public sealed class Hand : IDisposable
    {
        private readonly ChunkHands owner;
        private readonly CancellationTokenSource source;

        internal Hand(ChunkHands owner, CancellationToken stopping)
        {
            this.owner = owner;
            source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        }

        public CancellationToken Token => source.Token;

        public void Stop()
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The work ended in this very moment.
            }
        }

        public void Dispose()
        {
            owner.hands.TryRemove(this, out _);
            source.Dispose();
        }
    }
}
