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
    /// Block column by block column, k ascending in every sum:
    /// 1. D_j = C[j, j] − Σ_{k&lt;j} L[j, k] M[j, k] with L[j, k] = M[j, k] / D_k, where M = L D;
    /// 2. a D_j that is exactly zero or not finite becomes PivotFloor · max diag C;
    /// 3. M[i, j] = C[i, j] − Σ_{k&lt;j} L[j, k] M[i, k] for i &gt; j: tiles that do not wait for each other.
    /// </remarks>
    /// <param name="matrix">C in the plan's tiles, one vector an entry.</param>
    /// <param name="plan">Which tiles there are.</param>
    /// <returns>The lanes' mask: set where no pivot was replaced.</returns>
    public static V Factor<L, V>(Span<double> matrix, TilePlan plan) where L : struct, ILanes<V> where V : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, plan.Length * L.Count);
        ref double tiles = ref MemoryMarshal.GetReference(matrix);
        V floor = L.Multiply(L.Broadcast(PivotFloor), LargestDiagonal<L, V>(ref tiles, plan));
        V substitute = L.Divide(L.Broadcast(1), floor);
        for (int d = plan.Parameters; d < plan.Rows; d++)
            Separate<L, V>(ref tiles, plan, d);
        V regular = L.Same(L.Broadcast(0), L.Broadcast(0));
        for (int j = 0; j < plan.Blocks; j++)
        {
            regular = L.AndBits(regular, FactorDiagonal<L, V>(ref tiles, plan, j, substitute));
            ReduceColumn<L, V>(ref tiles, plan, j);
        }

        return regular;
    }

    // A row that fills up the last block is a row of the identity, whatever was in its place: its sums have nothing to add.
    private static void Separate<L, V>(ref double tiles, TilePlan plan, int d) where L : struct, ILanes<V> where V : struct
    {
        V zero = L.Broadcast(0);
        for (int tile = plan.FirstTile(d / Side); tile <= plan.DiagonalTile(d / Side); tile++)
            for (int k = 0; k < Side; k++)
                Put<L, V>(zero, ref Tile<L, V>(ref tiles, tile), k * Side + d % Side);

        Put<L, V>(L.Broadcast(1), ref tiles, plan.Diagonal(d));
    }

    // Steps 1 and 2 for the rows of a block: M becomes L on the way. Returns where none was replaced.
    private static V FactorDiagonal<L, V>(ref double tiles, TilePlan plan, int j, V substitute) where L : struct, ILanes<V> where V : struct
    {
        ref double t = ref Tile<L, V>(ref tiles, plan.DiagonalTile(j));
        V c00 = At<L, V>(ref t, 0), c10 = At<L, V>(ref t, 1), c11 = At<L, V>(ref t, 5), c20 = At<L, V>(ref t, 2), c21 = At<L, V>(ref t, 6);
        V c22 = At<L, V>(ref t, 10), c30 = At<L, V>(ref t, 3), c31 = At<L, V>(ref t, 7), c32 = At<L, V>(ref t, 11), c33 = At<L, V>(ref t, 15);
        ref double m = ref Tile<L, V>(ref tiles, plan.FirstTile(j));
        bool whole = plan.IsWhole(j);
        for (int tile = plan.FirstTile(j); tile < plan.DiagonalTile(j); tile++)
        {
            ref double pivots = ref Tile<L, V>(ref tiles, plan.DiagonalTile(plan.Column(j, tile)));
            for (int k = 0; k < Side; k++)
            {
                V reciprocal = At<L, V>(ref pivots, k * (Side + 1));
                V m0 = At<L, V>(ref m, 0), m1 = At<L, V>(ref m, 1), m2 = At<L, V>(ref m, 2);
                V l0 = L.Multiply(m0, reciprocal), l1 = L.Multiply(m1, reciprocal), l2 = L.Multiply(m2, reciprocal);
                Put<L, V>(l0, ref m, 0);
                Put<L, V>(l1, ref m, 1);
                Put<L, V>(l2, ref m, 2);
                c00 = L.SubtractProduct(c00, l0, m0);
                c10 = L.SubtractProduct(c10, l0, m1);
                c11 = L.SubtractProduct(c11, l1, m1);
                c20 = L.SubtractProduct(c20, l0, m2);
                c21 = L.SubtractProduct(c21, l1, m2);
                c22 = L.SubtractProduct(c22, l2, m2);
                if (whole)
                {
                    V m3 = At<L, V>(ref m, 3), l3 = L.Multiply(m3, reciprocal);
                    Put<L, V>(l3, ref m, 3);
                    c30 = L.SubtractProduct(c30, l0, m3);
                    c31 = L.SubtractProduct(c31, l1, m3);
                    c32 = L.SubtractProduct(c32, l2, m3);
                    c33 = L.SubtractProduct(c33, l3, m3);
                }

                m = ref Unsafe.Add(ref m, Side * L.Count);
            }
        }

        V regular = L.Same(L.Broadcast(0), L.Broadcast(0));
        V d0 = Reciprocal<L, V>(c00, substitute, ref regular);
        V l10 = L.Multiply(c10, d0);
        V d1 = Reciprocal<L, V>(L.SubtractProduct(c11, l10, c10), substitute, ref regular);
        V l20 = L.Multiply(c20, d0), m21 = L.SubtractProduct(c21, c20, l10), l21 = L.Multiply(m21, d1);
        V d2 = Reciprocal<L, V>(L.SubtractProduct(L.SubtractProduct(c22, l20, c20), l21, m21), substitute, ref regular);
        V l30 = L.Multiply(c30, d0), m31 = L.SubtractProduct(c31, c30, l10), l31 = L.Multiply(m31, d1);
        V m32 = L.SubtractProduct(L.SubtractProduct(c32, c30, l20), m31, l21), l32 = L.Multiply(m32, d2);
        V last = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(c33, l30, c30), l31, m31), l32, m32);
        Put<L, V>(d0, ref t, 0);
        Put<L, V>(l10, ref t, 1);
        Put<L, V>(d1, ref t, 5);
        Put<L, V>(l20, ref t, 2);
        Put<L, V>(l21, ref t, 6);
        Put<L, V>(d2, ref t, 10);
        Put<L, V>(l30, ref t, 3);
        Put<L, V>(l31, ref t, 7);
        Put<L, V>(l32, ref t, 11);
        Put<L, V>(Reciprocal<L, V>(last, substitute, ref regular), ref t, 15);
        return regular;
    }

    // Step 2: usable is finite (x − x = 0, else NaN) and not zero. The division does not wait for the verdict.
    private static V Reciprocal<L, V>(V pivot, V substitute, ref V regular) where L : struct, ILanes<V> where V : struct
    {
        V usable = L.Less(L.Subtract(pivot, pivot), L.Abs(pivot));
        regular = L.AndBits(regular, usable);
        return L.Select(usable, L.Divide(L.Broadcast(1), pivot), substitute);
    }

    // Step 3: sixteen sums stay in registers while the tiles to the left go by, and those of row j.
    private static void ReduceColumn<L, V>(ref double tiles, TilePlan plan, int j) where L : struct, ILanes<V> where V : struct
    {
        ref double diagonal = ref Tile<L, V>(ref tiles, plan.DiagonalTile(j));
        V l10 = At<L, V>(ref diagonal, 1), l20 = At<L, V>(ref diagonal, 2), l30 = At<L, V>(ref diagonal, 3);
        V l21 = At<L, V>(ref diagonal, 6), l31 = At<L, V>(ref diagonal, 7), l32 = At<L, V>(ref diagonal, 11);
        int count = plan.CountBelow(j);
        for (int n = 0; n < count; n++)
        {
            TilePlan.Place place = plan.Below(j, n);
            bool whole = plan.IsWhole(place.I);
            ref double t = ref Tile<L, V>(ref tiles, place.Tile);
            V m00 = At<L, V>(ref t, 0), m10 = At<L, V>(ref t, 1), m20 = At<L, V>(ref t, 2), m30 = At<L, V>(ref t, 3);
            V m01 = At<L, V>(ref t, 4), m11 = At<L, V>(ref t, 5), m21 = At<L, V>(ref t, 6), m31 = At<L, V>(ref t, 7);
            V m02 = At<L, V>(ref t, 8), m12 = At<L, V>(ref t, 9), m22 = At<L, V>(ref t, 10), m32 = At<L, V>(ref t, 11);
            V m03 = At<L, V>(ref t, 12), m13 = At<L, V>(ref t, 13), m23 = At<L, V>(ref t, 14), m33 = At<L, V>(ref t, 15);
            for (int r = 0; r < place.Count; r++)
            {
                TilePlan.Run run = place[r];
                ref double m = ref Tile<L, V>(ref tiles, run.Left), l = ref Tile<L, V>(ref tiles, run.Above);
                for (int k = run.Length * Side; k > 0; k--)
                {
                    V l0 = At<L, V>(ref l, 0), l1 = At<L, V>(ref l, 1), l2 = At<L, V>(ref l, 2), l3 = At<L, V>(ref l, 3);
                    V x = At<L, V>(ref m, 0);
                    m00 = L.SubtractProduct(m00, x, l0);
                    m01 = L.SubtractProduct(m01, x, l1);
                    m02 = L.SubtractProduct(m02, x, l2);
                    m03 = L.SubtractProduct(m03, x, l3);
                    x = At<L, V>(ref m, 1);
                    m10 = L.SubtractProduct(m10, x, l0);
                    m11 = L.SubtractProduct(m11, x, l1);
                    m12 = L.SubtractProduct(m12, x, l2);
                    m13 = L.SubtractProduct(m13, x, l3);
                    x = At<L, V>(ref m, 2);
                    m20 = L.SubtractProduct(m20, x, l0);
                    m21 = L.SubtractProduct(m21, x, l1);
                    m22 = L.SubtractProduct(m22, x, l2);
                    m23 = L.SubtractProduct(m23, x, l3);
                    if (whole)
                    {
                        x = At<L, V>(ref m, 3);
                        m30 = L.SubtractProduct(m30, x, l0);
                        m31 = L.SubtractProduct(m31, x, l1);
                        m32 = L.SubtractProduct(m32, x, l2);
                        m33 = L.SubtractProduct(m33, x, l3);
                    }

                    l = ref Unsafe.Add(ref l, Side * L.Count);
                    m = ref Unsafe.Add(ref m, Side * L.Count);
                }
            }

            // The last terms come from the tile's own columns.
            m01 = L.SubtractProduct(m01, m00, l10);
            m11 = L.SubtractProduct(m11, m10, l10);
            m21 = L.SubtractProduct(m21, m20, l10);
            m31 = L.SubtractProduct(m31, m30, l10);
            m02 = L.SubtractProduct(L.SubtractProduct(m02, m00, l20), m01, l21);
            m12 = L.SubtractProduct(L.SubtractProduct(m12, m10, l20), m11, l21);
            m22 = L.SubtractProduct(L.SubtractProduct(m22, m20, l20), m21, l21);
            m32 = L.SubtractProduct(L.SubtractProduct(m32, m30, l20), m31, l21);
            m03 = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(m03, m00, l30), m01, l31), m02, l32);
            m13 = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(m13, m10, l30), m11, l31), m12, l32);
            m23 = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(m23, m20, l30), m21, l31), m22, l32);
            m33 = L.SubtractProduct(L.SubtractProduct(L.SubtractProduct(m33, m30, l30), m31, l31), m32, l32);
            Put<L, V>(m00, ref t, 0);
            Put<L, V>(m10, ref t, 1);
            Put<L, V>(m20, ref t, 2);
            Put<L, V>(m30, ref t, 3);
            Put<L, V>(m01, ref t, 4);
            Put<L, V>(m11, ref t, 5);
            Put<L, V>(m21, ref t, 6);
            Put<L, V>(m31, ref t, 7);
            Put<L, V>(m02, ref t, 8);
            Put<L, V>(m12, ref t, 9);
            Put<L, V>(m22, ref t, 10);
            Put<L, V>(m32, ref t, 11);
            Put<L, V>(m03, ref t, 12);
            Put<L, V>(m13, ref t, 13);
            Put<L, V>(m23, ref t, 14);
            Put<L, V>(m33, ref t, 15);
        }
    }

    // NaN is left out. Four at a time, so that none waits for the one before.
    private static V LargestDiagonal<L, V>(ref double tiles, TilePlan plan) where L : struct, ILanes<V> where V : struct
    {
        V largest = L.Broadcast(0), second = largest, third = largest, fourth = largest;
        int d = 0;
        for (; d + Side <= plan.Parameters; d += Side)
        {
            ref double t = ref Tile<L, V>(ref tiles, plan.DiagonalTile(d / Side));
            largest = L.Max(At<L, V>(ref t, 0), largest);
            second = L.Max(At<L, V>(ref t, 5), second);
            third = L.Max(At<L, V>(ref t, 10), third);
            fourth = L.Max(At<L, V>(ref t, 15), fourth);
        }

        for (; d < plan.Parameters; d++)
            largest = L.Max(At<L, V>(ref tiles, plan.Diagonal(d)), largest);
        return L.Max(L.Max(largest, second), L.Max(third, fourth));
    }

    // What is read and written is inlined by force: otherwise the compiler stops when it has inlined so much in one method, and the rest are calls.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Tile<L, V>(ref double tiles, int index) where L : struct, ILanes<V> where V : struct =>
        ref Unsafe.Add(ref tiles, (nint)index * (TilePlan.Entries * L.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V At<L, V>(ref double tile, int entry) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref tile, entry * L.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<L, V>(V value, ref double tile, int entry) where L : struct, ILanes<V> where V : struct =>
        L.Store(value, ref Unsafe.Add(ref tile, entry * L.Count));
}
