namespace FisherLab.Engine.Numerics;

/// <summary>Linear predictors of a batch of runs.</summary>
internal static class Predictor
{
    /// <summary>fₙ = Σ_d X[n, d] θ_d for every lane, d ascending, one fused multiply-add a term.</summary>
    /// <param name="matrix">Rows of X, row-major, n × D.</param>
    /// <param name="parameters">θ, D × lanes.</param>
    /// <param name="predictors">Receives f, n × lanes.</param>
    /// <param name="lanes">Runs in the batch, a multiple of the vector's width.</param>
    public static void Of<L, V>(ReadOnlySpan<double> matrix, ReadOnlySpan<double> parameters, Span<double> predictors, int lanes)
        where L : struct, ILanes<V> where V : struct
    {
        int width = parameters.Length / lanes, rows = predictors.Length / lanes;
        for (int lane = 0; lane < lanes; lane += L.Count)
        {
            int n = 0;
            for (; n + 4 <= rows; n += 4)
            {
                V f0 = L.Broadcast(0), f1 = f0, f2 = f0, f3 = f0;
                ReadOnlySpan<double> x = matrix.Slice(n * width, 4 * width);
                for (int d = 0; d < width; d++)
                {
                    V theta = L.Load(in parameters[d * lanes + lane]);
                    f0 = L.MultiplyAdd(L.Broadcast(x[d]), theta, f0);
                    f1 = L.MultiplyAdd(L.Broadcast(x[width + d]), theta, f1);
                    f2 = L.MultiplyAdd(L.Broadcast(x[2 * width + d]), theta, f2);
                    f3 = L.MultiplyAdd(L.Broadcast(x[3 * width + d]), theta, f3);
                }

                L.Store(f0, ref predictors[n * lanes + lane]);
                L.Store(f1, ref predictors[(n + 1) * lanes + lane]);
                L.Store(f2, ref predictors[(n + 2) * lanes + lane]);
                L.Store(f3, ref predictors[(n + 3) * lanes + lane]);
            }

            for (; n < rows; n++)
            {
                V f = L.Broadcast(0);
                for (int d = 0; d < width; d++)
                    f = L.MultiplyAdd(L.Broadcast(matrix[n * width + d]), L.Load(in parameters[d * lanes + lane]), f);
                L.Store(f, ref predictors[n * lanes + lane]);
            }
        }
    }
}
