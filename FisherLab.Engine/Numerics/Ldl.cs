namespace FisherLab.Engine.Numerics;

/// <summary>
/// Square-root-free factorisation C = L D Lᵀ of symmetric matrices, one a lane. It walks through pivots that are not positive
/// (collinear data have them), where Cholesky would stop.
/// </summary>
internal static class Ldl
{
    /// <summary>A pivot that cannot be divided by becomes this times the largest diagonal entry.</summary>
    private const double PivotFloor = 2.220446049250313e-16;

    /// <summary>Rows of L worked on together, so that their sums do not wait for each other.</summary>
    private const int Rows = 4;

    /// <summary>Factors in place: L below the diagonal, the reciprocals 1/D on it.</summary>
    /// <remarks>
    /// Row by row, k ascending:
    /// 1. M[i, j] = C[i, j] − Σ_{k&lt;j} L[j, k] M[i, k] for j &lt; i, where M = L D;
    /// 2. D_i = C[i, i] − Σ_{j&lt;i} L[i, j] M[i, j] with L[i, j] = M[i, j] / D_j;
    /// 3. a D_i that is exactly zero or not finite becomes PivotFloor · max diag C, and is counted.
    /// </remarks>
    /// <param name="matrix">C, side × side × lanes, lower triangle; rows beyond <paramref name="parameters"/> are zero.</param>
    /// <param name="parameters">D, the rows that count.</param>
    /// <param name="side">The stored side, a multiple of four.</param>
    /// <param name="replaced">Adds one a lane for every pivot that was replaced.</param>
    public static void Factor<L, V>(Span<double> matrix, int parameters, int side, Span<double> replaced)
        where L : struct, ILanes<V> where V : struct
    {
        int lanes = replaced.Length;
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            V floor = L.Multiply(L.Broadcast(PivotFloor), LargestDiagonal<L, V>(matrix, parameters, side, lanes, lane));
            V count = L.Load(in replaced[lane]);
            for (int first = 0; first < parameters; first += Rows)
            {
                for (int j = 0; j < first; j++)
                    Eliminate<L, V>(matrix, first, j, side, lanes, lane);
                for (int i = first; i < Math.Min(first + Rows, parameters); i++)
                {
                    for (int j = first; j < i; j++)
                        EliminateOne<L, V>(matrix, i, j, side, lanes, lane);
                    V pivot = Scale<L, V>(matrix, i, side, lanes, lane);
                    V usable = Usable<L, V>(pivot);
                    count = L.Add(count, L.Select(usable, L.Broadcast(0), L.Broadcast(1)));
                    L.Store(L.Divide(L.Broadcast(1), L.Select(usable, pivot, floor)), ref matrix[(i * side + i) * lanes + lane]);
                }
            }

            L.Store(count, ref replaced[lane]);
        }
    }

    /// <summary>Solves L D Lᵀ z = b in place: forward, diagonal, backward.</summary>
    /// <param name="factor">What <see cref="Factor"/> left.</param>
    /// <param name="solution">b on entry, z on return; parameters × lanes.</param>
    /// <param name="side">The stored side.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public static void Solve<L, V>(ReadOnlySpan<double> factor, Span<double> solution, int side, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        int parameters = solution.Length / lanes;
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            for (int i = 1; i < parameters; i++)
            {
                V z = L.Load(in solution[i * lanes + lane]);
                for (int k = 0; k < i; k++)
                    z = L.SubtractProduct(z, L.Load(in factor[(i * side + k) * lanes + lane]), L.Load(in solution[k * lanes + lane]));
                L.Store(z, ref solution[i * lanes + lane]);
            }

            for (int i = parameters - 1; i >= 0; i--)
            {
                V z = L.Multiply(L.Load(in solution[i * lanes + lane]), L.Load(in factor[(i * side + i) * lanes + lane]));
                for (int k = i + 1; k < parameters; k++)
                    z = L.SubtractProduct(z, L.Load(in factor[(k * side + i) * lanes + lane]), L.Load(in solution[k * lanes + lane]));
                L.Store(z, ref solution[i * lanes + lane]);
            }
        }
    }

    // Step 1 for column j of four rows below it.
    private static void Eliminate<L, V>(Span<double> matrix, int first, int j, int side, int lanes, int lane)
        where L : struct, ILanes<V> where V : struct
    {
        int row = side * lanes;
        Span<double> rows = matrix.Slice(first * row + lane, Rows * row - lane);
        ReadOnlySpan<double> l = matrix.Slice(j * row + lane, row - lane);
        int at = j * lanes;
        V m0 = L.Load(in rows[at]), m1 = L.Load(in rows[row + at]), m2 = L.Load(in rows[2 * row + at]), m3 = L.Load(in rows[3 * row + at]);
        for (int k = 0; k < at; k += lanes)
        {
            V factor = L.Load(in l[k]);
            m0 = L.SubtractProduct(m0, factor, L.Load(in rows[k]));
            m1 = L.SubtractProduct(m1, factor, L.Load(in rows[row + k]));
            m2 = L.SubtractProduct(m2, factor, L.Load(in rows[2 * row + k]));
            m3 = L.SubtractProduct(m3, factor, L.Load(in rows[3 * row + k]));
        }

        L.Store(m0, ref rows[at]);
        L.Store(m1, ref rows[row + at]);
        L.Store(m2, ref rows[2 * row + at]);
        L.Store(m3, ref rows[3 * row + at]);
    }

    // Step 1 for one entry.
    private static void EliminateOne<L, V>(Span<double> matrix, int i, int j, int side, int lanes, int lane)
        where L : struct, ILanes<V> where V : struct
    {
        V m = L.Load(in matrix[(i * side + j) * lanes + lane]);
        for (int k = 0; k < j; k++)
            m = L.SubtractProduct(m, L.Load(in matrix[(j * side + k) * lanes + lane]), L.Load(in matrix[(i * side + k) * lanes + lane]));
        L.Store(m, ref matrix[(i * side + j) * lanes + lane]);
    }

    // Step 2: row i of M becomes row i of L; returns the pivot.
    private static V Scale<L, V>(Span<double> matrix, int i, int side, int lanes, int lane) where L : struct, ILanes<V> where V : struct
    {
        V pivot = L.Load(in matrix[(i * side + i) * lanes + lane]);
        for (int j = 0; j < i; j++)
        {
            V m = L.Load(in matrix[(i * side + j) * lanes + lane]);
            V l = L.Multiply(m, L.Load(in matrix[(j * side + j) * lanes + lane]));
            pivot = L.SubtractProduct(pivot, l, m);
            L.Store(l, ref matrix[(i * side + j) * lanes + lane]);
        }

        return pivot;
    }

    // Step 3: finite (x − x = 0) and not zero.
    private static V Usable<L, V>(V pivot) where L : struct, ILanes<V> where V : struct
    {
        V never = L.Same(L.Broadcast(0), L.Broadcast(1));
        V finite = L.Same(L.Subtract(pivot, pivot), L.Broadcast(0));
        return L.Select(L.Same(pivot, L.Broadcast(0)), never, finite);
    }

    private static V LargestDiagonal<L, V>(ReadOnlySpan<double> matrix, int parameters, int side, int lanes, int lane)
        where L : struct, ILanes<V> where V : struct
    {
        V largest = L.Broadcast(0);
        for (int i = 0; i < parameters; i++)
            largest = L.Max(L.Load(in matrix[(i * side + i) * lanes + lane]), largest);
        return largest;
    }
}
