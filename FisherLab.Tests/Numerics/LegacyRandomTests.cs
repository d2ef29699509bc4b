using FisherLab.Engine.Numerics;

namespace FisherLab.Tests.Numerics;

/// <summary>Against what NumPy prints.</summary>
public sealed class LegacyRandomTests
{
    [Fact]
    public void TheNumbersAreThoseOfNumPy()
    {
        var random = new LegacyRandom(0);
        Assert.Equal([0.5488135039273248, 0.7151893663724195, 0.6027633760716439], [random.NextUniform(), random.NextUniform(), random.NextUniform()]);
        Assert.Equal([1.764052345967664, 0.4001572083672233, 0.9787379841057392], new LegacyRandom(0).Normals(3));
    }

    [Fact]
    public void UniformsFillTheUnitIntervalEvenlyBeyondOneTwist()
    {
        var random = new LegacyRandom(42);
        var counts = new int[10];
        for (int i = 0; i < 100_000; i++)
            counts[(int)(10 * random.NextUniform())]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400)); // four standard deviations
    }
}
