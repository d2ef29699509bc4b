using System.Runtime.CompilerServices;

namespace FisherLab.Engine.Numerics;

/// <summary>
/// eˣ with an error below 0.9 ulp where the result is a normal number, by the same operations at every vector width (the library's may differ
/// from machine to machine).
/// </summary>
internal static class Exponential
{
    // log2 e, and ln 2 in two parts; the first has 32 trailing zero bits, so k · High is exact for |k| ≤ 1100.
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the lowest bits.
    private const double Rounder = 6755399441055744.0;

    /// <summary>eˣ, lane by lane; +∞ above 709.78, 0 below −745.2, NaN for NaN.</summary>
    /// <remarks>
    /// 1. Reduce: k = round(x / ln 2), r = x − k ln 2, |r| ≤ 0.3466.
    /// 2. Evaluate: eʳ by its Taylor polynomial of degree 13 (the next term is below 4e-18).
    /// 3. Reconstruct: eʳ · 2ᵏ, in two factors so that results below 2⁻¹⁰²² are rounded, not flushed.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<L, V>(V x) where L : struct, ILanes<V> where V : struct
    {
        V bounded = L.Max(L.Broadcast(-800.0), L.Min(L.Broadcast(800.0), x)); // Min and Max hand on a NaN in their second argument
        V shifted = L.MultiplyAdd(bounded, L.Broadcast(Log2E), L.Broadcast(Rounder));
        V k = L.Subtract(shifted, L.Broadcast(Rounder));
        V r = L.MultiplyAdd(k, L.Broadcast(-Ln2High), bounded);
        r = L.MultiplyAdd(k, L.Broadcast(-Ln2Low), r);

        V p = Series<L, V>(r);
        V half = L.Subtract(L.MultiplyAdd(k, L.Broadcast(0.5), L.Broadcast(Rounder)), L.Broadcast(Rounder));
        return L.Multiply(L.Multiply(p, PowerOfTwo<L, V>(half)), PowerOfTwo<L, V>(L.Subtract(k, half)));
    }

    /// <summary>eˣ for x ≤ 0, and e⁻⁷⁰⁰ below −700; the bits of <see cref="Of"/> above that, for fewer operations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfNegative<L, V>(V x) where L : struct, ILanes<V> where V : struct
    {
        V bounded = L.Max(L.Broadcast(-700.0), x);
        V shifted = L.MultiplyAdd(bounded, L.Broadcast(Log2E), L.Broadcast(Rounder));
        V k = L.Subtract(shifted, L.Broadcast(Rounder));
        V r = L.MultiplyAdd(k, L.Broadcast(-Ln2Low), L.MultiplyAdd(k, L.Broadcast(-Ln2High), bounded));
        return L.Multiply(Series<L, V>(r), PowerOfTwo<L, V>(k));
    }

    // Step 2: 1 + r + r²/2 from the inside, so that it alone decides the rounding; r³ times the rest in pairs, which do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Series<L, V>(V r) where L : struct, ILanes<V> where V : struct
    {
        V square = L.Multiply(r, r), fourth = L.Multiply(square, square);
        V p3 = L.MultiplyAdd(L.Broadcast(1.0 / 24.0), r, L.Broadcast(1.0 / 6.0));
        V p5 = L.MultiplyAdd(L.Broadcast(1.0 / 720.0), r, L.Broadcast(1.0 / 120.0));
        V p7 = L.MultiplyAdd(L.Broadcast(1.0 / 40320.0), r, L.Broadcast(1.0 / 5040.0));
        V p9 = L.MultiplyAdd(L.Broadcast(1.0 / 3628800.0), r, L.Broadcast(1.0 / 362880.0));
        V p11 = L.MultiplyAdd(L.Broadcast(1.0 / 479001600.0), r, L.Broadcast(1.0 / 39916800.0));
        p3 = L.MultiplyAdd(p5, square, p3);
        p7 = L.MultiplyAdd(p9, square, p7);
        p11 = L.MultiplyAdd(L.Broadcast(1.0 / 6227020800.0), square, p11);
        p7 = L.MultiplyAdd(p11, fourth, p7);
        p3 = L.MultiplyAdd(p7, fourth, p3);
        V p = L.MultiplyAdd(p3, r, L.Broadcast(0.5));
        p = L.MultiplyAdd(p, r, L.Broadcast(1.0));
        return L.MultiplyAdd(p, r, L.Broadcast(1.0));
    }

    // 2ᵏ for an integer k in [−1022, 1023]: the biased exponent, moved to its place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V PowerOfTwo<L, V>(V k) where L : struct, ILanes<V> where V : struct =>
        L.ShiftBitsLeft(L.Add(k, L.Broadcast(Rounder + 1023.0)), 52);
}
