using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>Where a factor's entries come from: one matrix a lane, or one for all lanes.</summary>
internal interface IFactorEntries<V> where V : struct
{
    static abstract V At(ref double factor, nint entry);
}

/// <summary>One matrix a lane.</summary>
internal readonly struct OwnFactor<L, V> : IFactorEntries<V> where L : struct, ILanes<V> where V : struct
{
    public static V At(ref double factor, nint entry) => L.Load(in Unsafe.Add(ref factor, entry * L.Count));
}

/// <summary>One matrix for all lanes.</summary>
internal readonly struct SharedFactor<L, V> : IFactorEntries<V> where L : struct, ILanes<V> where V : struct
{
    public static V At(ref double factor, nint entry) => L.Broadcast(Unsafe.Add(ref factor, entry));
}

/// <summary>Solves with what <see cref="Ldl.Factor"/> left.</summary>
internal static class LdlSolve
{
    private const int Side = TilePlan.Side;

    /// <summary>L D Lᵀ z = b in place: forward, diagonal, backward.</summary>
    /// <param name="factor">The factor's tiles.</param>
    /// <param name="plan">Which tiles there are.</param>
    /// <param name="solution">From the vector's first lane on: b on entry, z on return; plan rows × lanes; those that fill up the last block become zero.</param>
    /// <param name="lanes">Runs in the batch.</param>
    public static void Of<L, V, TEntries>(ReadOnlySpan<double> factor, TilePlan plan, Span<double> solution, int lanes)
        where L : struct, ILanes<V> where V : struct where TEntries : struct, IFactorEntries<V>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(solution.Length, (plan.Rows - 1) * lanes + L.Count);
        ref double l = ref MemoryMarshal.GetReference(factor);
        ref double z = ref MemoryMarshal.GetReference(solution);
        for (int d = plan.Parameters; d < plan.Rows; d++)
            Put<L, V>(L.Broadcast(0), ref z, d, lanes);
        for (int i = 0; i < plan.Blocks; i++)
            Forward<L, V, TEntries>(ref l, plan, ref z, i, lanes);
        for (int d = 0; d < plan.Rows; d++)
        {
            V reciprocal = TEntries.At(ref l, plan.Diagonal(d));
            Put<L, V>(L.Multiply(At<L, V>(ref z, d, lanes), reciprocal), ref z, d, lanes);
        }

        for (int i = plan.Blocks - 1; i >= 0; i--)
            Backward<L, V, TEntries>(ref l, plan, ref z, i, lanes);
    }

    // y_i = b_i − Σ_{k<i} L[i, k] y_k for the four rows of a block.
    private static void Forward<L, V, TEntries>(ref double factor, TilePlan plan, ref double y, int i, int lanes)
        where L : struct, ILanes<V> where V : struct where TEntries : struct, IFactorEntries<V>
    {
        int row = i * Side;
        V y0 = At<L, V>(ref y, row, lanes), y1 = At<L, V>(ref y, row + 1, lanes), y2 = At<L, V>(ref y, row + 2, lanes), y3 = At<L, V>(ref y, row + 3, lanes);
        nint entry = (nint)plan.FirstTile(i) * TilePlan.Entries;
        for (int tile = plan.FirstTile(i); tile < plan.DiagonalTile(i); tile++)
        {
            int column = plan.Column(i, tile) * Side;
            for (int k = 0; k < Side; k++, entry += Side)
            {
                V known = At<L, V>(ref y, column + k, lanes);
                y0 = L.SubtractProduct(y0, known, TEntries.At(ref factor, entry));
                y1 = L.SubtractProduct(y1, known, TEntries.At(ref factor, entry + 1));
                y2 = L.SubtractProduct(y2, known, TEntries.At(ref factor, entry + 2));
                y3 = L.SubtractProduct(y3, known, TEntries.At(ref factor, entry + 3));
            }
        }

        nint d = (nint)plan.DiagonalTile(i) * TilePlan.Entries;
        y1 = L.SubtractProduct(y1, y0, TEntries.At(ref factor, d + 1));
        y2 = L.SubtractProduct(y2, y0, TEntries.At(ref factor, d + 2));
        y2 = L.SubtractProduct(y2, y1, TEntries.At(ref factor, d + 6));
        y3 = L.SubtractProduct(y3, y0, TEntries.At(ref factor, d + 3));
        y3 = L.SubtractProduct(y3, y1, TEntries.At(ref factor, d + 7));
        y3 = L.SubtractProduct(y3, y2, TEntries.At(ref factor, d + 11));
        Put<L, V>(y1, ref y, row + 1, lanes);
        Put<L, V>(y2, ref y, row + 2, lanes);
        Put<L, V>(y3, ref y, row + 3, lanes);
        Put<L, V>(y0, ref y, row, lanes);
    }

    // z_i is known within its block after the block's own rows, the last first; then it leaves every row above: z_k −= L[i, k] z_i.
    private static void Backward<L, V, TEntries>(ref double factor, TilePlan plan, ref double z, int i, int lanes)
        where L : struct, ILanes<V> where V : struct where TEntries : struct, IFactorEntries<V>
    {
        int row = i * Side;
        nint d = (nint)plan.DiagonalTile(i) * TilePlan.Entries;
        V z3 = At<L, V>(ref z, row + 3, lanes);
        V z2 = L.SubtractProduct(At<L, V>(ref z, row + 2, lanes), z3, TEntries.At(ref factor, d + 11));
        V z1 = L.SubtractProduct(At<L, V>(ref z, row + 1, lanes), z3, TEntries.At(ref factor, d + 7));
        z1 = L.SubtractProduct(z1, z2, TEntries.At(ref factor, d + 6));
        V z0 = L.SubtractProduct(At<L, V>(ref z, row, lanes), z3, TEntries.At(ref factor, d + 3));
        z0 = L.SubtractProduct(z0, z2, TEntries.At(ref factor, d + 2));
        z0 = L.SubtractProduct(z0, z1, TEntries.At(ref factor, d + 1));
        Put<L, V>(z0, ref z, row, lanes);
        Put<L, V>(z1, ref z, row + 1, lanes);
        Put<L, V>(z2, ref z, row + 2, lanes);
        nint entry = (nint)plan.FirstTile(i) * TilePlan.Entries;
        for (int tile = plan.FirstTile(i); tile < plan.DiagonalTile(i); tile++)
        {
            int column = plan.Column(i, tile) * Side;
            for (int k = 0; k < Side; k++, entry += Side)
            {
                V above = At<L, V>(ref z, column + k, lanes);
                above = L.SubtractProduct(above, z3, TEntries.At(ref factor, entry + 3));
                above = L.SubtractProduct(above, z2, TEntries.At(ref factor, entry + 2));
                above = L.SubtractProduct(above, z1, TEntries.At(ref factor, entry + 1));
                Put<L, V>(L.SubtractProduct(above, z0, TEntries.At(ref factor, entry)), ref z, column + k, lanes);
            }
        }
    }

    private static V At<L, V>(ref double z, int row, int lanes) where L : struct, ILanes<V> where V : struct => L.Load(in Unsafe.Add(ref z, (nint)row * lanes));

    private static void Put<L, V>(V value, ref double z, int row, int lanes) where L : struct, ILanes<V> where V : struct =>
        L.Store(value, ref Unsafe.Add(ref z, (nint)row * lanes));
}
