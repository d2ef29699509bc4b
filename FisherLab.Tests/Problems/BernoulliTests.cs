using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Problems;

public sealed class BernoulliTests
{
    [Theory]
    [InlineData(50, 0)]
    [InlineData(-50, 1)]
    [InlineData(1e300, 0)]
    public void AClippedLossNeverExceedsMinusLogOfTheClip(double f, double y)
    {
        double[] loss = new double[1], score = new double[1], weight = new double[1];
        var clipped = new Bernoulli();
        clipped.Loss([f], [y], loss);
        clipped.Score([f], [y], score);
        clipped.FisherWeight([f], weight);
        Assert.Equal(18.420680743952367, loss[0], 1e-7); // −ln 1e-8, the complement 1 − 1e-8 rounded
        Assert.Equal(y == 0 ? 1 - 1e-8 : 1e-8 - 1, score[0], 1e-16);
        Assert.Equal(1e-8 * (1 - 1e-8), weight[0], 1e-16);
    }

    [Theory]
    [InlineData(800, 0, 800)]
    [InlineData(-800, 1, 800)]
    [InlineData(800, 1, 0)]
    [InlineData(-40, 0, 4.248354255291589e-18)] // ln(1 + e⁻⁴⁰)
    public void WithoutAClipTheLossIsExactFarOut(double f, double y, double expected)
    {
        var loss = new double[1];
        new Bernoulli { Clip = null }.Loss([f], [y], loss);
        Assert.Equal(expected, loss[0], expected * 1e-15);
    }
}
