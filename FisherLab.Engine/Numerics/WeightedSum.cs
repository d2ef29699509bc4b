namespace FisherLab.Engine.Numerics;

/// <summary>Sums over samples for a batch of runs; each continues from the sums it is given, n ascending.</summary>
internal static class WeightedSum
{
    /// <summary>sums_d += Σₙ X[n, d] sₙ for every lane.</summary>
    /// <param name="matrix">Rows of X, row-major, n × D.</param>
    /// <param name="scores">s, n × lanes.</param>
    /// <param name="sums">D × lanes.</param>
    /// <param name="lanes">Runs in the batch, a multiple of the vector's width.</param>
    public static void OfRows<L, V>(ReadOnlySpan<double> matrix, ReadOnlySpan<double> scores, Span<double> sums, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        int width = sums.Length / lanes, rows = scores.Length / lanes;
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            int d = 0;
            for (; d + 4 <= width; d += 4)
            {
                V g0 = L.Load(in sums[d * lanes + lane]), g1 = L.Load(in sums[(d + 1) * lanes + lane]);
                V g2 = L.Load(in sums[(d + 2) * lanes + lane]), g3 = L.Load(in sums[(d + 3) * lanes + lane]);
                for (int n = 0; n < rows; n++)
                {
                    V s = L.Load(in scores[n * lanes + lane]);
                    ReadOnlySpan<double> x = matrix.Slice(n * width + d, 4);
                    g0 = L.MultiplyAdd(L.Broadcast(x[0]), s, g0);
                    g1 = L.MultiplyAdd(L.Broadcast(x[1]), s, g1);
                    g2 = L.MultiplyAdd(L.Broadcast(x[2]), s, g2);
                    g3 = L.MultiplyAdd(L.Broadcast(x[3]), s, g3);
                }

                L.Store(g0, ref sums[d * lanes + lane]);
                L.Store(g1, ref sums[(d + 1) * lanes + lane]);
                L.Store(g2, ref sums[(d + 2) * lanes + lane]);
                L.Store(g3, ref sums[(d + 3) * lanes + lane]);
            }

            for (; d < width; d++)
            {
                V g = L.Load(in sums[d * lanes + lane]);
                for (int n = 0; n < rows; n++)
                    g = L.MultiplyAdd(L.Broadcast(matrix[n * width + d]), L.Load(in scores[n * lanes + lane]), g);
                L.Store(g, ref sums[d * lanes + lane]);
            }
        }
    }

    /// <summary>sum += Σₙ lₙ for every lane.</summary>
    /// <param name="values">l, n × lanes.</param>
    /// <param name="sum">One number a lane.</param>
    public static void Of<L, V>(ReadOnlySpan<double> values, Span<double> sum) where L : struct, ILanes<V> where V : struct
    {
        int lanes = sum.Length;
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            V total = L.Load(in sum[lane]);
            for (int at = lane; at < values.Length; at += lanes)
                total = L.Add(total, L.Load(in values[at]));
            L.Store(total, ref sum[lane]);
        }
    }
}
