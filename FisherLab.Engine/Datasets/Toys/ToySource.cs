using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Datasets;

/// <summary>
/// A data set of the paper's figures: 1,000 samples, drawn by NumPy's legacy generator from the seed 0. Where logarithm and exponential are glibc's, as the
/// authors' were, they are the published samples to the last bit.
/// </summary>
public abstract class ToySource : DatasetSource
{
    public const int Samples = 1000;

    private readonly Lazy<Dataset> drawn;

    protected ToySource() => drawn = new Lazy<Dataset>(() => Draw(new LegacyRandom(0)));

    public sealed override string Origin => "Drawn by NumPy's RandomState(0)";

    public sealed override string Licence => "Generated, free to use";

    public sealed override int Rows => Samples;

    public sealed override string Content => drawn.Value.Content;

    public sealed override string FileName => Key;

    public sealed override bool IsEmbedded => true;

    public sealed override Dataset LoadEmbedded() => drawn.Value;

    private protected sealed override Dataset Read(TextReader text) => throw new InvalidOperationException($"Data set '{Key}' is drawn, not read.");

    /// <summary>Draws the samples.</summary>
    /// <param name="random">Seeded anew.</param>
    private protected abstract Dataset Draw(LegacyRandom random);
}
