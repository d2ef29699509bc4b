using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Room for numbers of samples, samples × lanes, with what <see cref="Samples"/> wants behind them; shared by the batches of one thread, which use it in turn.</summary>
internal sealed class SampleTables(Samples samples, int lanes)
{
    /// <summary>First f, then s.</summary>
    public AlignedBuffer Scores { get; } = Table(samples, lanes);

    /// <summary>w.</summary>
    public AlignedBuffer Weights { get; } = Table(samples, lanes);

    private static AlignedBuffer Table(Samples samples, int lanes) => new(samples.TableRows * lanes);
}
