namespace FisherLab.Engine.Numerics;

/// <summary>A weighted Gram matrix Σ w x xᵀ over some samples, for one run: vectors hold entries of the matrix here, not runs. Owns its buffers.</summary>
/// <remarks>
/// Samples are packed block by block, w x beside x, and so are read as <see cref="PackedProduct"/> reads them: every row of the matrix takes one fused multiply-add a
/// sample, in the order given.
/// </remarks>
internal sealed class PickedGram<L, V> where L : struct, ILanes<V> where V : struct
{
    // Both copies of a block stay in a processor's first cache.
    private const int Block = 48;

    private const int Panel = PackedMatrix.Panel;

    private readonly AlignedBuffer rows, packed, weighted, sums;
    private readonly int width;

    /// <param name="rows">X, row-major, N × width, filled up with columns of zeros to a multiple of eight.</param>
    /// <param name="width">Columns with those that fill up.</param>
    public PickedGram(AlignedBuffer rows, int width)
    {
        this.rows = rows;
        this.width = width;
        packed = new AlignedBuffer(Block * width);
        weighted = new AlignedBuffer(Block * width);
        sums = new AlignedBuffer(width * width);
    }

    /// <summary>Where entry (i, j), j ≤ i, is in the matrix.</summary>
    public int Entry(int i, int j) => j * width + i;

    /// <summary>Makes the matrix; it stays until the next.</summary>
    /// <param name="picked">Which samples.</param>
    /// <param name="weights">w, one a picked sample.</param>
    public ReadOnlySpan<double> Of(ReadOnlySpan<int> picked, ReadOnlySpan<double> weights)
    {
        sums.Span.Clear();
        for (int first = 0; first < picked.Length; first += Block)
        {
            int count = Math.Min(Block, picked.Length - first);
            for (int k = 0; k < count; k++)
                Pack(rows.Span.Slice(picked[first + k] * width, width), weights[first + k], k, count);
            for (int j = 0; j < width; j += Panel)
                PackedProduct.AddPanel<L, V>(ref weighted.Span[j * count], ref packed.Span[0], ref sums.Span[j * width], count, width, j, width);
        }

        return sums.Span;
    }

    // Panels of w x: eight columns of all samples of the block, then the next eight.
    private void Pack(ReadOnlySpan<double> row, double weight, int k, int count)
    {
        V w = L.Broadcast(weight);
        Span<double> copy = packed.Span.Slice(k * width, width), panels = weighted.Span[(k * Panel)..];
        for (int panel = 0; panel < width; panel += Panel)
            for (int at = panel; at < panel + Panel; at += L.Count)
            {
                V x = L.Load(in row[at]);
                L.Store(x, ref copy[at]);
                L.Store(L.Multiply(w, x), ref panels[panel * count + at - panel]);
            }
    }
}
