using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>Assembles Xᵀ diag(w) X for a batch of runs, one tile at a time.</summary>
internal static class WeightedGram
{
    private const int Tile = TilePlan.Side;

    /// <summary>
    /// C[i, j] += Σₙ (wₙ X[n, i]) X[n, j] for j ≤ i and every lane of a vector: one product, then one fused multiply-add a term, n ascending from the sums given;
    /// so neither tiles nor blocks of samples change a bit.
    /// </summary>
    /// <param name="matrix">Rows of X, row-major, n × plan rows, filled up with columns of zeros.</param>
    /// <param name="weights">w from the vector's first lane on, n × lanes.</param>
    /// <param name="gram">C in a dense plan's tiles, one vector an entry.</param>
    /// <param name="plan">Dense.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public static void Add<L, V>(ReadOnlySpan<double> matrix, ReadOnlySpan<double> weights, Span<double> gram, TilePlan plan, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gram.Length, plan.Length * L.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, weights.Length / lanes * plan.Rows);
        if (weights.IsEmpty)
            return;
        ref double tile = ref MemoryMarshal.GetReference(gram);
        for (int i = 0; i < plan.Rows; i += Tile)
            for (int j = 0; j <= i; j += Tile)
            {
                AddTile<L, V>(ref MemoryMarshal.GetReference(matrix), weights, ref tile, i, j, plan.Rows, lanes);
                tile = ref Unsafe.Add(ref tile, TilePlan.Entries * L.Count);
            }
    }

    // Sixteen sums stay in registers while the samples go by: four rows wₙ xᵢ against four columns xⱼ.
    private static void AddTile<L, V>(ref double matrix, ReadOnlySpan<double> weights, ref double gram, int i, int j, int side, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        V c00 = At<L, V>(ref gram, 0), c10 = At<L, V>(ref gram, 1), c20 = At<L, V>(ref gram, 2), c30 = At<L, V>(ref gram, 3);
        V c01 = At<L, V>(ref gram, 4), c11 = At<L, V>(ref gram, 5), c21 = At<L, V>(ref gram, 6), c31 = At<L, V>(ref gram, 7);
        V c02 = At<L, V>(ref gram, 8), c12 = At<L, V>(ref gram, 9), c22 = At<L, V>(ref gram, 10), c32 = At<L, V>(ref gram, 11);
        V c03 = At<L, V>(ref gram, 12), c13 = At<L, V>(ref gram, 13), c23 = At<L, V>(ref gram, 14), c33 = At<L, V>(ref gram, 15);
        ref double x = ref matrix;
        for (int n = 0; n + L.Count <= weights.Length; n += lanes)
        {
            V w = L.Load(in weights[n]);
            V x0 = L.Broadcast(Unsafe.Add(ref x, j)), x1 = L.Broadcast(Unsafe.Add(ref x, j + 1));
            V x2 = L.Broadcast(Unsafe.Add(ref x, j + 2)), x3 = L.Broadcast(Unsafe.Add(ref x, j + 3));
            V wx = L.Multiply(w, L.Broadcast(Unsafe.Add(ref x, i)));
            c00 = L.MultiplyAdd(wx, x0, c00);
            c01 = L.MultiplyAdd(wx, x1, c01);
            c02 = L.MultiplyAdd(wx, x2, c02);
            c03 = L.MultiplyAdd(wx, x3, c03);
            wx = L.Multiply(w, L.Broadcast(Unsafe.Add(ref x, i + 1)));
            c10 = L.MultiplyAdd(wx, x0, c10);
            c11 = L.MultiplyAdd(wx, x1, c11);
            c12 = L.MultiplyAdd(wx, x2, c12);
            c13 = L.MultiplyAdd(wx, x3, c13);
            wx = L.Multiply(w, L.Broadcast(Unsafe.Add(ref x, i + 2)));
            c20 = L.MultiplyAdd(wx, x0, c20);
            c21 = L.MultiplyAdd(wx, x1, c21);
            c22 = L.MultiplyAdd(wx, x2, c22);
            c23 = L.MultiplyAdd(wx, x3, c23);
            wx = L.Multiply(w, L.Broadcast(Unsafe.Add(ref x, i + 3)));
            c30 = L.MultiplyAdd(wx, x0, c30);
            c31 = L.MultiplyAdd(wx, x1, c31);
            c32 = L.MultiplyAdd(wx, x2, c32);
            c33 = L.MultiplyAdd(wx, x3, c33);
            x = ref Unsafe.Add(ref x, side);
        }

        Put<L, V>(ref gram, 0, c00, c10, c20, c30);
        Put<L, V>(ref gram, 4, c01, c11, c21, c31);
        Put<L, V>(ref gram, 8, c02, c12, c22, c32);
        Put<L, V>(ref gram, 12, c03, c13, c23, c33);
    }

    private static V At<L, V>(ref double gram, int entry) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref gram, entry * L.Count));

    private static void Put<L, V>(ref double gram, int entry, V c0, V c1, V c2, V c3) where L : struct, ILanes<V> where V : struct
    {
        ref double column = ref Unsafe.Add(ref gram, entry * L.Count);
        L.Store(c0, ref column);
        L.Store(c1, ref Unsafe.Add(ref column, L.Count));
        L.Store(c2, ref Unsafe.Add(ref column, 2 * L.Count));
        L.Store(c3, ref Unsafe.Add(ref column, 3 * L.Count));
    }
}
