using System.Globalization;
using System.Numerics;
using CsCheck;
using FisherLab.Engine.Numerics;

namespace FisherLab.Tests.Numerics;

public sealed class LogSpaceTests
{
    [Fact]
    public void WholePowersOfTenAreThoseOfTheParser()
    {
        for (int k = -300; k <= 300; k++)
            Assert.Equal(double.Parse($"1e{k}", CultureInfo.InvariantCulture), LogSpace.PowerOfTen(k));
    }

    // x = k/8, so 10ˣ to the eighth is 10ᵏ exactly: the eighth powers of the halfway points on both sides must enclose it.
    [Fact]
    public void EighthDecadesAreCorrectlyRounded() => Gen.Int[-160, 80].Sample(k =>
    {
        double value = LogSpace.PowerOfTen(k / 8.0);
        return EighthPowerComparesTo(value, double.BitDecrement(value), k) < 0 && EighthPowerComparesTo(value, double.BitIncrement(value), k) > 0;
    });

    [Fact]
    public void TheQuickWayRoundsLikeTheLongOne() =>
        Gen.OneOf(Gen.Double[-300, 300], Gen.Double[-2, 2], Gen.Double[-1e-9, 1e-9], Gen.Int[-19_200, 19_200].Select(k => k / 64.0)).Sample(
            exponent => LogSpace.PowerOfTen(exponent) == LogSpace.PowerOfTenByIntegers(exponent), iter: 100_000);

    [Fact]
    public void TheExponentsOfAnAxisAreThoseOfNumPysLinspace()
    {
        Assert.Equal(-20, LogSpace.Exponent(-20, 10, 241, 0));
        Assert.Equal(-19.875, LogSpace.Exponent(-20, 10, 241, 1));
        Assert.Equal(10, LogSpace.Exponent(-20, 10, 241, 240));
        Assert.Equal(0.30000000000000004, LogSpace.Exponent(0, 0.7, 8, 3), 1e-16);
        Assert.Equal(5, LogSpace.Exponent(5, 5, 1, 0));
    }

    // Sign of ((a + b)/2)⁸ − 10ᵏ in exact integers.
    private static int EighthPowerComparesTo(double a, double b, int k)
    {
        (BigInteger Mantissa, int Exponent) middle = Sum(a, b);
        BigInteger left = BigInteger.Pow(middle.Mantissa, 8), right = BigInteger.One;
        int twos = 8 * (middle.Exponent - 1);
        left *= twos > 0 ? BigInteger.Pow(2, twos) : 1;
        right *= twos < 0 ? BigInteger.Pow(2, -twos) : 1;
        left *= k < 0 ? BigInteger.Pow(10, -k) : 1;
        right *= k > 0 ? BigInteger.Pow(10, k) : 1;
        return left.CompareTo(right);
    }

    private static (BigInteger Mantissa, int Exponent) Sum(double a, double b)
    {
        (long m, int e) = Parts(a);
        (long n, int f) = Parts(b);
        int low = Math.Min(e, f);
        return (new BigInteger(m) * BigInteger.Pow(2, e - low) + new BigInteger(n) * BigInteger.Pow(2, f - low), low);
    }

    private static (long Mantissa, int Exponent) Parts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return ((bits & 0xFFFFFFFFFFFFF) | (1L << 52), (int)((bits >> 52) & 0x7FF) - 1075);
    }
}
