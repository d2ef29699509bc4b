namespace FisherLab.Engine.Numerics;

/// <summary>The unevaluated sum of two doubles, |low| at most half a unit in the last place of high: some 32 decimals. Products and sums err by some 2⁻¹⁰⁰.</summary>
/// <remarks>T. J. Dekker, A floating-point technique for extending the available precision, 1971; the exact product by a fused multiply-add.</remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        double error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Renormalised(product, error + (a.High * b.Low + a.Low * b.High));
    }

    /// <summary>For |a| ≥ |b|, which a sum of falling terms has.</summary>
    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble sum = Renormalised(a.High, b.High);
        return Renormalised(sum.High, sum.Low + (a.Low + b.Low));
    }

    /// <summary>a + b, whichever is larger (Knuth's two-sum).</summary>
    public static DoubleDouble Sum(DoubleDouble a, DoubleDouble b)
    {
        double sum = a.High + b.High, shadow = sum - a.High;
        double error = (a.High - (sum - shadow)) + (b.High - shadow);
        return Renormalised(sum, error + (a.Low + b.Low));
    }

    /// <summary>a b, exactly.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    private static DoubleDouble Renormalised(double large, double small)
    {
        double high = large + small;
        return new DoubleDouble(high, small - (high - large));
    }
}
