using System.Runtime.CompilerServices;

namespace FisherLab.Engine.Numerics;

/// <summary>ln x with an error below 1 ulp, by the same operations at every vector width.</summary>
internal static class Logarithm
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SquareRootOfHalf = 0.70710678118654752;

    /// <summary>ln x, lane by lane; −∞ for ±0, +∞ for +∞, NaN below 0 and for NaN.</summary>
    /// <remarks>
    /// 1. Reduce: x = 2ᵏ m with m in [√½, √2) (subnormal x are scaled by 2⁵⁴ first).
    /// 2. Evaluate: f = m − 1, s = f / (2 + f), ln m = f − f²/2 + s (f²/2 + R(s²)), R the series 2s²/3 + 2s⁴/5 + ... (minimax, degree 7).
    /// 3. Reconstruct: k ln 2 + ln m, ln 2 in two parts.
    /// Algorithm and coefficients: fdlibm's e_log.c (Sun Microsystems, 1993).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V> where V : struct
    {
        V tiny = L.Less(x, L.Broadcast(2.2250738585072014e-308));
        V scaled = L.Select(tiny, L.Multiply(x, L.Broadcast(18014398509481984.0)), x);
        V offset = L.Select(tiny, L.Broadcast(-54.0), L.Broadcast(0.0));

        // Adding (bits of 1 − bits of √½) carries into the exponent exactly where the mantissa is at least √½.
        double carry = BitConverter.Int64BitsToDouble(
            BitConverter.DoubleToInt64Bits(1.0) - BitConverter.DoubleToInt64Bits(SquareRootOfHalf));
        V carried = L.AddBits(scaled, L.Broadcast(carry));
        V exponent = ToDouble<L, V>(L.ShiftBitsRightLogical(carried, 52));
        V k = L.Add(L.Subtract(exponent, L.Broadcast(1023.0)), offset);
        V fraction = L.AndBits(carried, L.Broadcast(BitConverter.Int64BitsToDouble(0x000F_FFFF_FFFF_FFFF)));
        V m = L.AddBits(fraction, L.Broadcast(SquareRootOfHalf));

        V f = L.Subtract(m, L.Broadcast(1.0));
        V s = L.Divide(f, L.Add(f, L.Broadcast(2.0)));
        V z = L.Multiply(s, s);
        V p = L.Broadcast(1.479819860511658591e-01);
        p = L.MultiplyAdd(p, z, L.Broadcast(1.531383769920937332e-01));
        p = L.MultiplyAdd(p, z, L.Broadcast(1.818357216161805012e-01));
        p = L.MultiplyAdd(p, z, L.Broadcast(2.222219843214978396e-01));
        p = L.MultiplyAdd(p, z, L.Broadcast(2.857142874366239149e-01));
        p = L.MultiplyAdd(p, z, L.Broadcast(3.999999999940941908e-01));
        p = L.MultiplyAdd(p, z, L.Broadcast(6.666666666666735130e-01));
        V series = L.Multiply(p, z);

        V halfSquare = L.Multiply(L.Multiply(f, f), L.Broadcast(0.5));
        V low = L.MultiplyAdd(k, L.Broadcast(Ln2Low), L.Multiply(s, L.Add(halfSquare, series)));
        V result = L.MultiplyAdd(k, L.Broadcast(Ln2High), L.Subtract(f, L.Subtract(halfSquare, low)));

        result = L.Select(L.Same(x, L.Broadcast(double.PositiveInfinity)), x, result);
        result = L.Select(L.Same(x, L.Broadcast(0.0)), L.Broadcast(double.NegativeInfinity), result);
        V isNumber = L.Same(x, x);
        result = L.Select(isNumber, result, x);
        return L.Select(L.Less(x, L.Broadcast(0.0)), L.Broadcast(double.NaN), result);
    }

    // A small unsigned integer in the lowest bits becomes that number: or-ing it under 2⁵² and taking 2⁵² away.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ToDouble<L, V>(V integerBits) where L : struct, ILanes<V> where V : struct =>
        L.Subtract(L.AddBits(integerBits, L.Broadcast(4503599627370496.0)), L.Broadcast(4503599627370496.0));
}
