using System.Runtime.CompilerServices;

namespace FisherLab.Engine.Numerics;

/// <summary>Assembles Xᵀ diag(w) X for a batch of runs: the kernel that takes most of a search's time.</summary>
internal static class WeightedGram
{
    /// <summary>Rows and columns of one register tile.</summary>
    public const int Tile = 4;

    /// <summary>The side of the matrix as stored: D, filled up to whole tiles.</summary>
    public static int Side(int parameters) => (parameters + Tile - 1) / Tile * Tile;

    /// <summary>
    /// C[i, j] += Σₙ (wₙ X[n, i]) X[n, j] for j ≤ i and every lane: one product, then one fused multiply-add a term, n ascending from the sums given; so neither
    /// tiles nor blocks of samples change a bit.
    /// </summary>
    /// <param name="matrix">Rows of X, row-major, n × side, filled up with columns of zeros.</param>
    /// <param name="weights">w, n × lanes.</param>
    /// <param name="gram">C, side × side × lanes; whole tiles on and below the diagonal are written.</param>
    /// <param name="side">The filled-up number of columns.</param>
    /// <param name="lanes">Runs in the batch, a multiple of the vector's width.</param>
    public static void Add<L, V>(ReadOnlySpan<double> matrix, ReadOnlySpan<double> weights, Span<double> gram, int side, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(gram.Length, side * side * lanes);
        ArgumentOutOfRangeException.ThrowIfLessThan(matrix.Length, weights.Length / lanes * side);
        if (weights.IsEmpty)
            return;
        for (int lane = 0; lane < lanes; lane += L.Count)
            for (int i = 0; i < side; i += Tile)
                for (int j = 0; j <= i; j += Tile)
                    AddTile<L, V>(ref Unsafe.AsRef(in matrix[0]), weights[lane..], ref gram[(i * side + j) * lanes + lane], i, j, side, lanes);
    }

    // Sixteen sums stay in registers while the samples go by: four rows wₙ xᵢ against four columns xⱼ.
    private static void AddTile<L, V>(ref double matrix, ReadOnlySpan<double> weights, ref double gram, int i, int j, int side, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        nint row = side * lanes;
        V c00 = At<L, V>(ref gram, 0), c01 = At<L, V>(ref gram, lanes), c02 = At<L, V>(ref gram, 2 * lanes), c03 = At<L, V>(ref gram, 3 * lanes);
        V c10 = At<L, V>(ref gram, row), c11 = At<L, V>(ref gram, row + lanes);
        V c12 = At<L, V>(ref gram, row + 2 * lanes), c13 = At<L, V>(ref gram, row + 3 * lanes);
        V c20 = At<L, V>(ref gram, 2 * row), c21 = At<L, V>(ref gram, 2 * row + lanes);
        V c22 = At<L, V>(ref gram, 2 * row + 2 * lanes), c23 = At<L, V>(ref gram, 2 * row + 3 * lanes);
        V c30 = At<L, V>(ref gram, 3 * row), c31 = At<L, V>(ref gram, 3 * row + lanes);
        V c32 = At<L, V>(ref gram, 3 * row + 2 * lanes), c33 = At<L, V>(ref gram, 3 * row + 3 * lanes);

        ref double x = ref matrix;
        for (int n = 0; n < weights.Length; n += lanes)
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

        Put<L, V>(ref gram, 0, lanes, c00, c01, c02, c03);
        Put<L, V>(ref gram, row, lanes, c10, c11, c12, c13);
        Put<L, V>(ref gram, 2 * row, lanes, c20, c21, c22, c23);
        Put<L, V>(ref gram, 3 * row, lanes, c30, c31, c32, c33);
    }

    private static V At<L, V>(ref double gram, nint offset) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref gram, offset));

    private static void Put<L, V>(ref double gram, nint offset, int lanes, V c0, V c1, V c2, V c3) where L : struct, ILanes<V> where V : struct
    {
        L.Store(c0, ref Unsafe.Add(ref gram, offset));
        L.Store(c1, ref Unsafe.Add(ref gram, offset + lanes));
        L.Store(c2, ref Unsafe.Add(ref gram, offset + 2 * lanes));
        L.Store(c3, ref Unsafe.Add(ref gram, offset + 3 * lanes));
    }
}
