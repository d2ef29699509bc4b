using System.Runtime.Intrinsics;

namespace FisherLab.Engine.Numerics;

/// <summary>A formula of two numbers, applied at every place of two spans.</summary>
internal interface IFormula
{
    V Of<L, V>(V a, V b) where L : struct, ILanes<V> where V : struct;
}

/// <summary>Applies a formula to whole spans on the widest vectors of this machine.</summary>
internal static class Elementwise
{
    /// <summary>result[i] = formula(a[i], b[i]); all three of one length, result may be a or b.</summary>
    public static void Map<TFormula>(TFormula formula, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result)
        where TFormula : struct, IFormula
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, a.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Length, a.Length);
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = Whole<Lanes512, Vector512<double>, TFormula>(formula, a, b, result, done);
        if (Vector256.IsHardwareAccelerated)
            done = Whole<Lanes256, Vector256<double>, TFormula>(formula, a, b, result, done);
        Whole<ScalarLanes, double, TFormula>(formula, a, b, result, done);
    }

    private static int Whole<L, V, TFormula>(
        TFormula formula, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result, int start)
        where L : struct, ILanes<V> where V : struct where TFormula : struct, IFormula
    {
        int i = start;
        for (; i <= a.Length - L.Count; i += L.Count)
            L.Store(formula.Of<L, V>(L.Load(in a[i]), L.Load(in b[i])), ref result[i]);
        return i;
    }
}
