using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>
/// Square-root-free factorisation C = L D Lᵀ of symmetric matrices, one a lane, stored in tiles. It walks through pivots that are not positive
/// (collinear data have them), where Cholesky would stop.
/// </summary>
internal static class Ldl
{
    /// <summary>A pivot that cannot be divided by becomes this times the largest diagonal entry.</summary>
    private const double PivotFloor = 2.220446049250313e-16;

    private const int Side = TilePlan.Side;

    /// <summary>Factors in place: L below the diagonal, the reciprocals 1/D on it.</summary>
    /// <remarks>
    /// Block row by block row, k ascending in every sum:
    /// 1. M[i, j] = C[i, j] − Σ_{k&lt;j} L[j, k] M[i, k] for j &lt; i, where M = L D;
    /// 2. D_i = C[i, i] − Σ_{j&lt;i} L[i, j] M[i, j] with L[i, j] = M[i, j] / D_j;
    /// 3. a D_i that is exactly zero or not finite becomes PivotFloor · max diag C, and is counted.
    /// </remarks>
    /// <param name="matrix">C in the plan's tiles, one vector an entry.</param>
    /// <param name="plan">Which tiles there are.</param>
    /// <param name="replaced">Adds one a lane for every pivot that was replaced.</param>
    public static void Factor<L, V>(Span<double> matrix, TilePlan plan, Span<double> replaced) where L : struct, ILanes<V> where V : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, plan.Length * L.Count);
        ref double tiles = ref MemoryMarshal.GetReference(matrix);
        V floor = L.Multiply(L.Broadcast(PivotFloor), LargestDiagonal<L, V>(ref tiles, plan));
        for (int d = plan.Parameters; d < plan.Rows; d++)
            Separate<L, V>(ref tiles, plan, d);
        V count = L.Load(in replaced[0]);
        for (int i = 0; i < plan.Blocks; i++)
        {
            for (int c = 0; c < plan.Columns(i).Length; c++)
                Reduce<L, V>(ref tiles, plan, i, c);
            count = L.Add(count, FactorDiagonal<L, V>(ref tiles, plan, i, floor));
        }

        L.Store(count, ref replaced[0]);
    }

    // A row that fills up the last block is a row of the identity, whatever was in its place.
    private static void Separate<L, V>(ref double tiles, TilePlan plan, int d) where L : struct, ILanes<V> where V : struct
    {
        for (int tile = plan.FirstTile(d / Side); tile <= plan.DiagonalTile(d / Side); tile++)
            for (int k = 0; k < Side; k++)
                Put<L, V>(L.Broadcast(0), ref Tile<L, V>(ref tiles, tile), d % Side * Side + k);
        Put<L, V>(L.Broadcast(1), ref tiles, plan.Diagonal(d));
    }

    // Step 1 for the tile in place c of block row i: sixteen sums stay in registers while the tiles to the left of both go by.
    private static void Reduce<L, V>(ref double tiles, TilePlan plan, int i, int c) where L : struct, ILanes<V> where V : struct
    {
        ReadOnlySpan<int> ours = plan.Columns(i), theirs = plan.Columns(plan.Columns(i)[c]);
        int first = plan.FirstTile(i), j = plan.Columns(i)[c], other = plan.FirstTile(j);
        ref double t = ref Tile<L, V>(ref tiles, first + c);
        V m00 = At<L, V>(ref t, 0), m01 = At<L, V>(ref t, 1), m02 = At<L, V>(ref t, 2), m03 = At<L, V>(ref t, 3);
        V m10 = At<L, V>(ref t, 4), m11 = At<L, V>(ref t, 5), m12 = At<L, V>(ref t, 6), m13 = At<L, V>(ref t, 7);
        V m20 = At<L, V>(ref t, 8), m21 = At<L, V>(ref t, 9), m22 = At<L, V>(ref t, 10), m23 = At<L, V>(ref t, 11);
        V m30 = At<L, V>(ref t, 12), m31 = At<L, V>(ref t, 13), m32 = At<L, V>(ref t, 14), m33 = At<L, V>(ref t, 15);
        for (int p = 0, q = 0; p < c && q < theirs.Length;)
        {
            if (ours[p] != theirs[q])
            {
                if (ours[p] < theirs[q])
                    p++;
                else
                    q++;
                continue;
            }

            ref double m = ref Tile<L, V>(ref tiles, first + p++);
            ref double l = ref Tile<L, V>(ref tiles, other + q++);
            for (int k = 0; k < Side; k++)
            {
                V l0 = At<L, V>(ref l, k), l1 = At<L, V>(ref l, k + 4), l2 = At<L, V>(ref l, k + 8), l3 = At<L, V>(ref l, k + 12);
                V x = At<L, V>(ref m, k);
                m00 = L.SubtractProduct(m00, x, l0);
                m01 = L.SubtractProduct(m01, x, l1);
                m02 = L.SubtractProduct(m02, x, l2);
                m03 = L.SubtractProduct(m03, x, l3);
                x = At<L, V>(ref m, k + 4);
                m10 = L.SubtractProduct(m10, x, l0);
                m11 = L.SubtractProduct(m11, x, l1);
                m12 = L.SubtractProduct(m12, x, l2);
                m13 = L.SubtractProduct(m13, x, l3);
                x = At<L, V>(ref m, k + 8);
                m20 = L.SubtractProduct(m20, x, l0);
                m21 = L.SubtractProduct(m21, x, l1);
                m22 = L.SubtractProduct(m22, x, l2);
                m23 = L.SubtractProduct(m23, x, l3);
                x = At<L, V>(ref m, k + 12);
                m30 = L.SubtractProduct(m30, x, l0);
                m31 = L.SubtractProduct(m31, x, l1);
                m32 = L.SubtractProduct(m32, x, l2);
                m33 = L.SubtractProduct(m33, x, l3);
            }
        }

        ref double d = ref Tile<L, V>(ref tiles, plan.DiagonalTile(j));
        FinishRow<L, V>(ref d, ref t, 0, m00, m01, m02, m03);
        FinishRow<L, V>(ref d, ref t, 4, m10, m11, m12, m13);
        FinishRow<L, V>(ref d, ref t, 8, m20, m21, m22, m23);
        FinishRow<L, V>(ref d, ref t, 12, m30, m31, m32, m33);
    }

    // The last terms of step 1 come from the tile's own columns.
    private static void FinishRow<L, V>(ref double diagonal, ref double tile, int row, V m0, V m1, V m2, V m3) where L : struct, ILanes<V> where V : struct
    {
        m1 = L.SubtractProduct(m1, m0, At<L, V>(ref diagonal, 4));
        m2 = L.SubtractProduct(m2, m0, At<L, V>(ref diagonal, 8));
        m2 = L.SubtractProduct(m2, m1, At<L, V>(ref diagonal, 9));
        m3 = L.SubtractProduct(m3, m0, At<L, V>(ref diagonal, 12));
        m3 = L.SubtractProduct(m3, m1, At<L, V>(ref diagonal, 13));
        m3 = L.SubtractProduct(m3, m2, At<L, V>(ref diagonal, 14));
        Put<L, V>(m0, ref tile, row);
        Put<L, V>(m1, ref tile, row + 1);
        Put<L, V>(m2, ref tile, row + 2);
        Put<L, V>(m3, ref tile, row + 3);
    }

    // Steps 2 and 3 for the rows of a block: M becomes L on the way. Returns how many pivots were replaced.
    private static V FactorDiagonal<L, V>(ref double tiles, TilePlan plan, int i, V floor) where L : struct, ILanes<V> where V : struct
    {
        ref double t = ref Tile<L, V>(ref tiles, plan.DiagonalTile(i));
        V c00 = At<L, V>(ref t, 0), c10 = At<L, V>(ref t, 4), c11 = At<L, V>(ref t, 5), c20 = At<L, V>(ref t, 8), c21 = At<L, V>(ref t, 9);
        V c22 = At<L, V>(ref t, 10), c30 = At<L, V>(ref t, 12), c31 = At<L, V>(ref t, 13), c32 = At<L, V>(ref t, 14), c33 = At<L, V>(ref t, 15);
        ReadOnlySpan<int> columns = plan.Columns(i);
        for (int c = 0; c < columns.Length; c++)
        {
            ref double m = ref Tile<L, V>(ref tiles, plan.FirstTile(i) + c);
            ref double pivots = ref Tile<L, V>(ref tiles, plan.DiagonalTile(columns[c]));
            for (int k = 0; k < Side; k++)
            {
                V reciprocal = At<L, V>(ref pivots, k * (Side + 1));
                V m0 = At<L, V>(ref m, k), m1 = At<L, V>(ref m, k + 4), m2 = At<L, V>(ref m, k + 8), m3 = At<L, V>(ref m, k + 12);
                V l0 = L.Multiply(m0, reciprocal), l1 = L.Multiply(m1, reciprocal), l2 = L.Multiply(m2, reciprocal), l3 = L.Multiply(m3, reciprocal);
                Put<L, V>(l0, ref m, k);
                Put<L, V>(l1, ref m, k + 4);
                Put<L, V>(l2, ref m, k + 8);
                Put<L, V>(l3, ref m, k + 12);
                c00 = L.SubtractProduct(c00, l0, m0);
                c10 = L.SubtractProduct(c10, l0, m1);
                c11 = L.SubtractProduct(c11, l1, m1);
                c20 = L.SubtractProduct(c20, l0, m2);
                c21 = L.SubtractProduct(c21, l1, m2);
                c22 = L.SubtractProduct(c22, l2, m2);
                c30 = L.SubtractProduct(c30, l0, m3);
                c31 = L.SubtractProduct(c31, l1, m3);
                c32 = L.SubtractProduct(c32, l2, m3);
                c33 = L.SubtractProduct(c33, l3, m3);
            }
        }

        V count = L.Broadcast(0);
        V d0 = Reciprocal<L, V>(c00, floor, ref count);
        V l10 = L.Multiply(c10, d0);
        V d1 = Reciprocal<L, V>(L.SubtractProduct(c11, l10, c10), floor, ref count);
        V l20 = L.Multiply(c20, d0), m21 = L.SubtractProduct(c21, c20, l10), l21 = L.Multiply(m21, d1);
        V d2 = Reciprocal<L, V>(L.SubtractProduct(L.SubtractProduct(c22, l20, c20), l21, m21), floor, ref count);
        V l30 = L.Multiply(c30, d0), m31 = L.SubtractProduct(c31, c30, l10), l31 = L.Multiply(m31, d1);
        V m32 = L.SubtractProduct(L.SubtractProduct(c32, c30, l20), m31, l21), l32 = L.Multiply(m32, d2);
        V last = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(c33, l30, c30), l31, m31), l32, m32);
        Put<L, V>(d0, ref t, 0);
        Put<L, V>(l10, ref t, 4);
        Put<L, V>(d1, ref t, 5);
        Put<L, V>(l20, ref t, 8);
        Put<L, V>(l21, ref t, 9);
        Put<L, V>(d2, ref t, 10);
        Put<L, V>(l30, ref t, 12);
        Put<L, V>(l31, ref t, 13);
        Put<L, V>(l32, ref t, 14);
        Put<L, V>(Reciprocal<L, V>(last, floor, ref count), ref t, 15);
        return count;
    }

    // Step 3: usable is finite (x − x = 0) and not zero.
    private static V Reciprocal<L, V>(V pivot, V floor, ref V count) where L : struct, ILanes<V> where V : struct
    {
        V finite = L.Select(L.Same(L.Subtract(pivot, pivot), L.Broadcast(0)), pivot, L.Broadcast(0));
        V zero = L.Same(finite, L.Broadcast(0));
        count = L.Add(count, L.Select(zero, L.Broadcast(1), L.Broadcast(0)));
        return L.Divide(L.Broadcast(1), L.Select(zero, floor, pivot));
    }

    private static V LargestDiagonal<L, V>(ref double tiles, TilePlan plan) where L : struct, ILanes<V> where V : struct
    {
        V largest = L.Broadcast(0);
        for (int d = 0; d < plan.Parameters; d++)
            largest = L.Max(At<L, V>(ref tiles, plan.Diagonal(d)), largest);
        return largest;
    }

    private static ref double Tile<L, V>(ref double tiles, int index) where L : struct, ILanes<V> where V : struct =>
        ref Unsafe.Add(ref tiles, (nint)index * (TilePlan.Entries * L.Count));

    private static V At<L, V>(ref double tile, int entry) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref tile, entry * L.Count));

    private static void Put<L, V>(V value, ref double tile, int entry) where L : struct, ILanes<V> where V : struct =>
        L.Store(value, ref Unsafe.Add(ref tile, entry * L.Count));
}
