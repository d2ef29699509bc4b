using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Datasets;

/// <summary>Two classes of 500 samples each, two features: x = mean + z M, z standard normal; first all of class 0 are drawn, then all of class 1.</summary>
internal abstract class ClassesToy : ToySource
{
    public sealed override int Columns => 2;

    public sealed override string Target => "class";

    public sealed override bool IsBinary => true;

    /// <summary>Of class 0 and of class 1; both coordinates of a mean are equal.</summary>
    private protected abstract (double Mean, double[,] M) Class(int target);

    /// <summary>What a class is drawn from: z M has the covariance Mᵀ M.</summary>
    internal (double Mean, double[,] Covariance) Distribution(int target)
    {
        (double mean, double[,] m) = Class(target);
        var covariance = new double[2, 2];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                covariance[i, j] = m[0, i] * m[0, j] + m[1, i] * m[1, j];
        return (mean, covariance);
    }

    private protected sealed override Dataset Draw(LegacyRandom random)
    {
        var x = new double[Samples * 2];
        var y = new double[Samples];
        for (int n = 0; n < Samples; n++)
        {
            int target = n < Samples / 2 ? 0 : 1;
            (double mean, double[,] m) = Class(target);
            double a = random.NextNormal(), b = random.NextNormal();
            x[2 * n] = mean + (a * m[0, 0] + b * m[1, 0]);
            x[2 * n + 1] = mean + (a * m[0, 1] + b * m[1, 1]);
            y[n] = target;
        }

        return new Dataset(x, y, ["x1", "x2"], Target);
    }
}
