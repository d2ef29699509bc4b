using System.Runtime.Intrinsics;
using CsCheck;
using FisherLab.Engine.Numerics;

namespace FisherLab.Tests.Numerics;

public sealed class ElementaryFunctionTests
{
    private static double Exp(double x) => Exponential.Of<ScalarLanes, double>(x);

    private static double Log(double x) => Logarithm.Of<ScalarLanes, double>(x);

    // Distance in units in the last place between two finite doubles of one sign.
    private static long Ulps(double a, double b) => Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));

    [Fact]
    public void TheExponentialIsWithinOneUlpOfTheLibrary() =>
        Gen.Double[-745, 709.7].Sample(x => Ulps(Exp(x), double.Exp(x)) <= 1, iter: 200_000);

    [Fact]
    public void TheLogarithmIsWithinTwoUlpsOfTheLibrary() =>
        Gen.Double[5e-324, double.MaxValue].Where(x => x > 0).Sample(x => Ulps(Log(x), double.Log(x)) <= 2, iter: 200_000);

    [Fact]
    public void TheLogarithmIsWithinTwoUlpsOfTheLibraryBelowOne() =>
        Gen.Double[1e-9, 1.5].Sample(x => x == 1 || Ulps(Log(x), double.Log(x)) <= 2, iter: 200_000);

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void TheExponentialHasItsLimits(double x, double expected) => Assert.Equal(expected, Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void TheLogarithmHasItsLimits(double x, double expected) => Assert.Equal(expected, Log(x));

    [Fact]
    public void EveryVectorWidthGivesTheSameBits() => Gen.Double.Array[8].Sample(values =>
    {
        Vector512<double> x = Vector512.Create<double>(values);
        Vector512<double> exp = Exponential.Of<Lanes512, Vector512<double>>(x), log = Logarithm.Of<Lanes512, Vector512<double>>(x);
        Vector256<double> halfExp = Exponential.Of<Lanes256, Vector256<double>>(x.GetUpper());
        Vector128<double> quarterLog = Logarithm.Of<Lanes128, Vector128<double>>(x.GetUpper().GetUpper());
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal(Exp(values[i]), exp[i]);
            Assert.Equal(Log(values[i]), log[i]);
        }

        Assert.Equal(exp.GetUpper(), halfExp);
        Assert.Equal(log.GetUpper().GetUpper(), quarterLog);
    });
}
