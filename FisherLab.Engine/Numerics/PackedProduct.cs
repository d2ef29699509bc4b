using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>
/// C[p] = Σₙ wₙ z[n, p] for every lane, one fused multiply-add a term, n ascending: the kernel that takes most of a search's time. With products of pairs of
/// features it is a weighted Gram matrix, with features a gradient, with samples as columns the predictors.
/// </summary>
internal static class PackedProduct
{
    private const int Panel = PackedMatrix.Panel;

    /// <summary>Vectors that are worked on together where there are as many.</summary>
    public const int Vectors = 3;

    /// <summary>Writes C.</summary>
    /// <param name="matrix">z.</param>
    /// <param name="weights">w, rows × lanes.</param>
    /// <param name="sums">Receives C, columns × lanes, those that fill up included.</param>
    /// <param name="lanes">Runs in the batch, a multiple of the vector's width.</param>
    /// <param name="used">The first of them that count, likewise; null for all.</param>
    public static void Of<L, V>(PackedMatrix matrix, ReadOnlySpan<double> weights, Span<double> sums, int lanes, int? used = null)
        where L : struct, ILanes<V> where V : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weights.Length, matrix.Rows * lanes);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, matrix.Columns * lanes);
        sums[..(matrix.Columns * lanes)].Clear();
        ref double z = ref MemoryMarshal.GetReference(matrix.Values);
        ref double w = ref MemoryMarshal.GetReference(weights);
        ref double c = ref MemoryMarshal.GetReference(sums);
        for (int first = 0; first < matrix.Rows; first += PackedMatrix.Block)
        {
            int rows = Math.Min(PackedMatrix.Block, matrix.Rows - first);
            for (int panel = 0; panel < matrix.Panels; panel++)
            {
                ref double tile = ref Unsafe.Add(ref z, (nint)first * matrix.Columns + panel * rows * Panel);
                ref double own = ref Unsafe.Add(ref c, panel * Panel * lanes);
                ref double block = ref Unsafe.Add(ref w, (nint)first * lanes);
                AddPanel<L, V>(ref tile, ref block, ref own, rows, lanes, 0, used ?? lanes);
            }
        }
    }

    /// <summary>Adds the products of one panel of eight columns with some of the lanes.</summary>
    /// <param name="z">rows × 8.</param>
    /// <param name="w">rows × lanes.</param>
    /// <param name="c">8 × lanes.</param>
    /// <param name="rows">Terms of every sum.</param>
    /// <param name="lanes">A multiple of the vector's width.</param>
    /// <param name="first">Likewise.</param>
    /// <param name="end">Behind the last, likewise.</param>
    public static void AddPanel<L, V>(ref double z, ref double w, ref double c, int rows, int lanes, int first, int end)
        where L : struct, ILanes<V> where V : struct
    {
        int lane = first;
        for (; lane + Vectors * L.Count <= end; lane += Vectors * L.Count)
        {
            // Eight columns by three vectors fill the 32 registers of AVX-512; four by three the sixteen of the narrower sets.
            if (L.Count == 8)
                EightByThree<L, V>(ref z, ref Unsafe.Add(ref w, lane), ref Unsafe.Add(ref c, lane), rows, lanes);
            else
                for (int half = 0; half < Panel; half += 4)
                    FourByThree<L, V>(ref Unsafe.Add(ref z, half), ref Unsafe.Add(ref w, lane), ref Unsafe.Add(ref c, half * lanes + lane), rows, lanes);
        }

        for (; lane < end; lane += L.Count)
            EightByOne<L, V>(ref z, ref Unsafe.Add(ref w, lane), ref Unsafe.Add(ref c, lane), rows, lanes);
    }

    private static void EightByThree<L, V>(ref double z, ref double w, ref double c, int rows, int lanes) where L : struct, ILanes<V> where V : struct
    {
        int second = L.Count, third = 2 * L.Count;
        V a0 = At<L, V>(ref c, 0), a1 = At<L, V>(ref c, second), a2 = At<L, V>(ref c, third);
        V b0 = At<L, V>(ref c, lanes), b1 = At<L, V>(ref c, lanes + second), b2 = At<L, V>(ref c, lanes + third);
        V c0 = At<L, V>(ref c, 2 * lanes), c1 = At<L, V>(ref c, 2 * lanes + second), c2 = At<L, V>(ref c, 2 * lanes + third);
        V d0 = At<L, V>(ref c, 3 * lanes), d1 = At<L, V>(ref c, 3 * lanes + second), d2 = At<L, V>(ref c, 3 * lanes + third);
        V e0 = At<L, V>(ref c, 4 * lanes), e1 = At<L, V>(ref c, 4 * lanes + second), e2 = At<L, V>(ref c, 4 * lanes + third);
        V f0 = At<L, V>(ref c, 5 * lanes), f1 = At<L, V>(ref c, 5 * lanes + second), f2 = At<L, V>(ref c, 5 * lanes + third);
        V g0 = At<L, V>(ref c, 6 * lanes), g1 = At<L, V>(ref c, 6 * lanes + second), g2 = At<L, V>(ref c, 6 * lanes + third);
        V h0 = At<L, V>(ref c, 7 * lanes), h1 = At<L, V>(ref c, 7 * lanes + second), h2 = At<L, V>(ref c, 7 * lanes + third);
        ref double x = ref z;
        ref double weight = ref w;
        for (int n = 0; n < rows; n++)
        {
            V w0 = L.Load(in weight), w1 = L.Load(in Unsafe.Add(ref weight, second)), w2 = L.Load(in Unsafe.Add(ref weight, third));
            V p = L.Broadcast(x);
            a0 = L.MultiplyAdd(p, w0, a0);
            a1 = L.MultiplyAdd(p, w1, a1);
            a2 = L.MultiplyAdd(p, w2, a2);
            p = L.Broadcast(Unsafe.Add(ref x, 1));
            b0 = L.MultiplyAdd(p, w0, b0);
            b1 = L.MultiplyAdd(p, w1, b1);
            b2 = L.MultiplyAdd(p, w2, b2);
            p = L.Broadcast(Unsafe.Add(ref x, 2));
            c0 = L.MultiplyAdd(p, w0, c0);
            c1 = L.MultiplyAdd(p, w1, c1);
            c2 = L.MultiplyAdd(p, w2, c2);
            p = L.Broadcast(Unsafe.Add(ref x, 3));
            d0 = L.MultiplyAdd(p, w0, d0);
            d1 = L.MultiplyAdd(p, w1, d1);
            d2 = L.MultiplyAdd(p, w2, d2);
            p = L.Broadcast(Unsafe.Add(ref x, 4));
            e0 = L.MultiplyAdd(p, w0, e0);
            e1 = L.MultiplyAdd(p, w1, e1);
            e2 = L.MultiplyAdd(p, w2, e2);
            p = L.Broadcast(Unsafe.Add(ref x, 5));
            f0 = L.MultiplyAdd(p, w0, f0);
            f1 = L.MultiplyAdd(p, w1, f1);
            f2 = L.MultiplyAdd(p, w2, f2);
            p = L.Broadcast(Unsafe.Add(ref x, 6));
            g0 = L.MultiplyAdd(p, w0, g0);
            g1 = L.MultiplyAdd(p, w1, g1);
            g2 = L.MultiplyAdd(p, w2, g2);
            p = L.Broadcast(Unsafe.Add(ref x, 7));
            h0 = L.MultiplyAdd(p, w0, h0);
            h1 = L.MultiplyAdd(p, w1, h1);
            h2 = L.MultiplyAdd(p, w2, h2);
            x = ref Unsafe.Add(ref x, Panel);
            weight = ref Unsafe.Add(ref weight, lanes);
        }

        PutRow<L, V>(ref c, a0, a1, a2);
        PutRow<L, V>(ref Unsafe.Add(ref c, lanes), b0, b1, b2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 2 * lanes), c0, c1, c2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 3 * lanes), d0, d1, d2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 4 * lanes), e0, e1, e2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 5 * lanes), f0, f1, f2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 6 * lanes), g0, g1, g2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 7 * lanes), h0, h1, h2);
    }

    private static void FourByThree<L, V>(ref double z, ref double w, ref double c, int rows, int lanes) where L : struct, ILanes<V> where V : struct
    {
        int second = L.Count, third = 2 * L.Count;
        V a0 = At<L, V>(ref c, 0), a1 = At<L, V>(ref c, second), a2 = At<L, V>(ref c, third);
        V b0 = At<L, V>(ref c, lanes), b1 = At<L, V>(ref c, lanes + second), b2 = At<L, V>(ref c, lanes + third);
        V c0 = At<L, V>(ref c, 2 * lanes), c1 = At<L, V>(ref c, 2 * lanes + second), c2 = At<L, V>(ref c, 2 * lanes + third);
        V d0 = At<L, V>(ref c, 3 * lanes), d1 = At<L, V>(ref c, 3 * lanes + second), d2 = At<L, V>(ref c, 3 * lanes + third);
        ref double x = ref z;
        ref double weight = ref w;
        for (int n = 0; n < rows; n++)
        {
            V w0 = L.Load(in weight), w1 = L.Load(in Unsafe.Add(ref weight, second)), w2 = L.Load(in Unsafe.Add(ref weight, third));
            V p = L.Broadcast(x);
            a0 = L.MultiplyAdd(p, w0, a0);
            a1 = L.MultiplyAdd(p, w1, a1);
            a2 = L.MultiplyAdd(p, w2, a2);
            p = L.Broadcast(Unsafe.Add(ref x, 1));
            b0 = L.MultiplyAdd(p, w0, b0);
            b1 = L.MultiplyAdd(p, w1, b1);
            b2 = L.MultiplyAdd(p, w2, b2);
            p = L.Broadcast(Unsafe.Add(ref x, 2));
            c0 = L.MultiplyAdd(p, w0, c0);
            c1 = L.MultiplyAdd(p, w1, c1);
            c2 = L.MultiplyAdd(p, w2, c2);
            p = L.Broadcast(Unsafe.Add(ref x, 3));
            d0 = L.MultiplyAdd(p, w0, d0);
            d1 = L.MultiplyAdd(p, w1, d1);
            d2 = L.MultiplyAdd(p, w2, d2);
            x = ref Unsafe.Add(ref x, Panel);
            weight = ref Unsafe.Add(ref weight, lanes);
        }

        PutRow<L, V>(ref c, a0, a1, a2);
        PutRow<L, V>(ref Unsafe.Add(ref c, lanes), b0, b1, b2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 2 * lanes), c0, c1, c2);
        PutRow<L, V>(ref Unsafe.Add(ref c, 3 * lanes), d0, d1, d2);
    }

    private static void EightByOne<L, V>(ref double z, ref double w, ref double c, int rows, int lanes) where L : struct, ILanes<V> where V : struct
    {
        V a = At<L, V>(ref c, 0), b = At<L, V>(ref c, lanes), d = At<L, V>(ref c, 2 * lanes), e = At<L, V>(ref c, 3 * lanes);
        V f = At<L, V>(ref c, 4 * lanes), g = At<L, V>(ref c, 5 * lanes), h = At<L, V>(ref c, 6 * lanes), i = At<L, V>(ref c, 7 * lanes);
        for (int n = 0; n < rows; n++)
        {
            V weight = L.Load(in Unsafe.Add(ref w, n * lanes));
            ref double x = ref Unsafe.Add(ref z, n * Panel);
            a = L.MultiplyAdd(L.Broadcast(x), weight, a);
            b = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 1)), weight, b);
            d = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 2)), weight, d);
            e = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 3)), weight, e);
            f = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 4)), weight, f);
            g = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 5)), weight, g);
            h = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 6)), weight, h);
            i = L.MultiplyAdd(L.Broadcast(Unsafe.Add(ref x, 7)), weight, i);
        }

        L.Store(a, ref c);
        L.Store(b, ref Unsafe.Add(ref c, lanes));
        L.Store(d, ref Unsafe.Add(ref c, 2 * lanes));
        L.Store(e, ref Unsafe.Add(ref c, 3 * lanes));
        L.Store(f, ref Unsafe.Add(ref c, 4 * lanes));
        L.Store(g, ref Unsafe.Add(ref c, 5 * lanes));
        L.Store(h, ref Unsafe.Add(ref c, 6 * lanes));
        L.Store(i, ref Unsafe.Add(ref c, 7 * lanes));
    }

    private static V At<L, V>(ref double c, int offset) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref c, offset));

    private static void PutRow<L, V>(ref double c, V v0, V v1, V v2) where L : struct, ILanes<V> where V : struct
    {
        L.Store(v0, ref c);
        L.Store(v1, ref Unsafe.Add(ref c, L.Count));
        L.Store(v2, ref Unsafe.Add(ref c, 2 * L.Count));
    }
}
