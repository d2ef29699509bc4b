using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Datasets;

/// <summary>y = b + a x + c x² + σ ε, one feature; first all inputs are drawn, then all noise.</summary>
internal abstract class RegressionToy : ToySource
{
    public sealed override int Columns => 1;

    public sealed override string Target => "y";

    /// <summary>The input's distribution.</summary>
    private protected virtual double NextInput(LegacyRandom random) => random.NextNormal();

    /// <summary>The target without noise.</summary>
    private protected abstract double Mean(double x);

    /// <summary>σ.</summary>
    private protected virtual double Noise => 1;

    /// <summary>σ².</summary>
    internal double Variance => Noise * Noise;

    /// <summary>b, a and c, read from the target without noise at −1, 0 and 1.</summary>
    internal (double Constant, double Linear, double Quadratic) Coefficients =>
        (Mean(0), (Mean(1) - Mean(-1)) / 2, (Mean(1) + Mean(-1)) / 2 - Mean(0));

    private protected sealed override Dataset Draw(LegacyRandom random)
    {
        var x = new double[Samples];
        for (int n = 0; n < Samples; n++)
            x[n] = NextInput(random);
        double[] noise = random.Normals(Samples);
        return new Dataset(x, [.. x.Select((input, n) => Mean(input) + Noise * noise[n])], ["x"], Target);
    }
}
