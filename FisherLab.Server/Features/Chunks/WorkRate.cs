namespace FisherLab.Server.Features.Chunks;

/// <summary>How fast one worker of this server is, in multiply-adds a second: what durations are guessed from.</summary>
public sealed class WorkRate
{
    // A slow processor, so that a first guess is rather too long.
    private const double Cautious = 2e9;

    // Of the latest chunks each counts this much.
    private const double Weight = 0.2;

    private readonly Lock gate = new();
    private double rate = Cautious;
    private bool measured;

    public double PerSecond
    {
        get
        {
            lock (gate)
                return rate;
        }
    }

    public void Measured(double work, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return;
        lock (gate)
        {
            double latest = work / time.TotalSeconds;
            rate = measured ? rate + Weight * (latest - rate) : latest;
            measured = true;
        }
    }
}
