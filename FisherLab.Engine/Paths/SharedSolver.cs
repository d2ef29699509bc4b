using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>Solves for a batch in which lanes that share a damping share a factor. Owns its buffers.</summary>
internal sealed class SharedSolver<L, V>(TilePlan plan, int lanes) where L : struct, ILanes<V> where V : struct
{
    private readonly double[]?[] factors = new double[lanes][];
    private readonly AlignedBuffer own = new(plan.Rows * L.Count);

    /// <summary>The factor that a lane solves with from now on; null for none.</summary>
    public double[]? this[int lane]
    {
        get => factors[lane];
        set => factors[lane] = value;
    }

    /// <summary>z ← (L D Lᵀ)⁻¹ z in every lane that has a factor.</summary>
    /// <param name="solution">z, plan rows × lanes.</param>
    public void Solve(Span<double> solution)
    {
        for (int first = 0; first < lanes; first += L.Count)
        {
            ReadOnlySpan<double[]?> vector = factors.AsSpan(first, L.Count);
            double[]? common = null;
            bool mixed = false;
            foreach (double[]? factor in vector)
            {
                mixed |= factor is not null && common is not null && factor != common;
                common ??= factor;
            }

            if (common is not null && !mixed)
                LdlSolve.Of<L, V, SharedFactor<L, V>>(common, plan, solution[first..], lanes);
            else if (mixed)
                SolveOneByOne(vector, solution[first..]);
        }
    }

    private void SolveOneByOne(ReadOnlySpan<double[]?> vector, Span<double> solution)
    {
        for (int lane = 0; lane < vector.Length; lane++)
        {
            double[]? factor = vector[lane];
            if (factor is null || vector[..lane].Contains(factor))
                continue;
            for (int d = 0; d < plan.Rows; d++)
                solution.Slice(d * lanes, L.Count).CopyTo(own.Span[(d * L.Count)..]);
            LdlSolve.Of<L, V, SharedFactor<L, V>>(factor, plan, own.Span, L.Count);
            // The others still need what they had: own lanes are put back only when the last factor has been through.
            for (int other = lane; other < vector.Length; other++)
                for (int d = 0; vector[other] == factor && d < plan.Rows; d++)
                    solution[d * lanes + other] = own.Span[d * L.Count + other];
        }
    }
}
