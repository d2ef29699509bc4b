using System.Globalization;
using System.Numerics;

namespace FisherLab.Engine.Numerics;

/// <summary>Powers of ten, evenly spaced in the exponent; correctly rounded, so that an axis has the same bits on every machine.</summary>
public static class LogSpace
{
    private const int Digits = 60;
    private const int Largest = 300;

    // Below, the low half of the quick way would lose digits as a subnormal number.
    private const int SmallestQuick = -280;

    // Steps of the table of 10^(k/64), and terms of e^y for y = r ln 10 with |r| ≤ 1/64: y¹⁸/18! < 10⁻⁴¹.
    private const int Parts = 64;
    private const int Terms = 17;

    // Bounds the relative error of the quick way, which is some 10⁻³⁰.
    private const double Doubt = 1e-27;

    private static readonly BigInteger One = BigInteger.Pow(10, Digits);

    // ln 10 to 60 decimals.
    private static readonly BigInteger Ln10 = BigInteger.Parse("2302585092994045684017991454684364207601101488628772976033328", CultureInfo.InvariantCulture);
    private static readonly DoubleDouble NaturalLogarithm = Nearest(Ln10, 0);
    private static readonly DoubleDouble[] Fractions = [.. Enumerable.Range(0, Parts).Select(k => Nearest(Exponential(FixedPoint((double)k / Parts)), 0))];
    private static readonly DoubleDouble[] Wholes = [.. Enumerable.Range(SmallestQuick, Largest - SmallestQuick + 1).Select(n => Nearest(One, n))];
    private static readonly DoubleDouble[] Reciprocals = [.. Enumerable.Range(1, Terms).Select(k => Nearest(One / k, 0))];

    /// <summary>The exponent at one place of an axis, by the operations of NumPy's linspace: i · step + from, and the end itself at the end.</summary>
    public static double Exponent(double from, double to, int count, int index) =>
        index > 0 && index == count - 1 ? to : index * ((to - from) / Math.Max(1, count - 1)) + from;

    /// <summary>10ˣ rounded once to the nearest double, for |x| ≤ 300.</summary>
    /// <remarks>In some 32 decimals; where their rounding could go either way, in 60.</remarks>
    public static double PowerOfTen(double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(exponent), Largest);
        double whole = Math.Floor(exponent);
        if (whole < SmallestQuick)
            return PowerOfTenByIntegers(exponent);
        DoubleDouble value = Wholes[(int)whole - SmallestQuick] * Fraction(exponent - whole);
        double doubt = value.High * Doubt, below = value.High + (value.Low - doubt), above = value.High + (value.Low + doubt);
        return below == above ? below : PowerOfTenByIntegers(exponent);
    }

    /// <summary>The same, always by 60 decimals: 10ˣ = 10ⁿ · e^(r ln 10) with n = ⌊x⌋, the rounding by the parser.</summary>
    internal static double PowerOfTenByIntegers(double exponent)
    {
        double whole = Math.Floor(exponent);
        return Parsed(Exponential(FixedPoint(exponent - whole)), (int)whole);
    }

    // 10ᶠ for f in [0, 1]: 10^(k/64) · e^(r ln 10), r = f − k/64 exactly.
    private static DoubleDouble Fraction(double fraction)
    {
        int part = Math.Min((int)(fraction * Parts), Parts - 1);
        DoubleDouble argument = NaturalLogarithm * new DoubleDouble(fraction - (double)part / Parts, 0);
        var one = new DoubleDouble(1, 0);
        DoubleDouble series = one;
        for (int k = Terms; k > 0; k--)
            series = one + series * argument * Reciprocals[k - 1];
        return Fractions[part] * series;
    }

    // e^(f ln 10) of a fixed-point f by the Taylor series.
    private static BigInteger Exponential(BigInteger fraction)
    {
        BigInteger argument = fraction * Ln10 / One;
        BigInteger sum = One, term = One;
        for (int k = 1; !term.IsZero; k++)
        {
            term = term * argument / (One * k);
            sum += term;
        }

        return sum;
    }

    // value · 10^exponent of a fixed-point value, as the nearest double and the nearest of what that leaves.
    private static DoubleDouble Nearest(BigInteger value, int exponent)
    {
        double high = Parsed(value, exponent);
        (BigInteger mantissa, int twos) = (new BigInteger(Math.ScaleB(high, 52 - Math.ILogB(high))), Math.ILogB(high) - 52);
        int tens = exponent - Digits;

        // value · 10^tens − mantissa · 2^twos over a common denominator 10^(−tens) · 2^(−twos), with 40 decimals to spare.
        BigInteger left = value * BigInteger.Pow(10, Math.Max(tens, 0)) << Math.Max(-twos, 0);
        BigInteger right = mantissa * BigInteger.Pow(10, Math.Max(-tens, 0)) << Math.Max(twos, 0);
        BigInteger rest = (left - right) * BigInteger.Pow(10, 40) / right;
        return new DoubleDouble(high, (double)rest * 1e-40 * high);
    }

    private static double Parsed(BigInteger value, int exponent) =>
        double.Parse($"{value}e{exponent - Digits}", NumberStyles.Float, CultureInfo.InvariantCulture);

    // A double in [0, 1] is an integer over 2¹⁰⁷⁴ at most; 2⁵³ · 2⁵³ keeps every bit that 60 decimals can hold.
    private static BigInteger FixedPoint(double fraction)
    {
        BigInteger high = new(fraction * 9007199254740992.0);
        double rest = fraction * 9007199254740992.0 - (double)high;
        BigInteger low = new(rest * 9007199254740992.0);
        return ((high << 53) + low) * One >> 106;
    }
}
