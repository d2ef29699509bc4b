using System.Globalization;
using System.Numerics;

namespace FisherLab.Engine.Numerics;

/// <summary>Powers of ten, evenly spaced in the exponent; correctly rounded, so that an axis has the same bits on every machine.</summary>
public static class LogSpace
{
    private const int Digits = 60;
    private static readonly BigInteger One = BigInteger.Pow(10, Digits);

    // ln 10 to 60 decimals.
    private static readonly BigInteger Ln10 = BigInteger.Parse("2302585092994045684017991454684364207601101488628772976033328", CultureInfo.InvariantCulture);

    /// <summary>The exponent at one place of an axis, by the operations of NumPy's linspace: i · step + from, and the end itself at the end.</summary>
    public static double Exponent(double from, double to, int count, int index) =>
        index > 0 && index == count - 1 ? to : index * ((to - from) / Math.Max(1, count - 1)) + from;

    /// <summary>10ˣ rounded once to the nearest double, for |x| ≤ 300.</summary>
    /// <remarks>10ˣ = 10ⁿ · e^(r ln 10) with n = ⌊x⌋; the second factor by its Taylor series in integers of 60 decimals, the rounding by the parser.</remarks>
    public static double PowerOfTen(double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(exponent), 300);
        double whole = Math.Floor(exponent);
        BigInteger argument = FixedPoint(exponent - whole) * Ln10 / One;
        BigInteger sum = One, term = One;
        for (int k = 1; !term.IsZero; k++)
        {
            term = term * argument / (One * k);
            sum += term;
        }

        return double.Parse($"{sum}e{(int)whole - Digits}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    // A double in [0, 1) is an integer over 2¹⁰⁷⁴ at most; 2⁵³ · 2⁵³ keeps every bit that 60 decimals can hold.
    private static BigInteger FixedPoint(double fraction)
    {
        BigInteger high = new(fraction * 9007199254740992.0);
        double rest = fraction * 9007199254740992.0 - (double)high;
        BigInteger low = new(rest * 9007199254740992.0);
        return ((high << 53) + low) * One >> 106;
    }
}
