using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>The curvature matrices of a batch, one a lane, and what is solved with them. Owns its buffers.</summary>
internal sealed class OwnMatrices<L, V>(TilePlan plan, int lanes) where L : struct, ILanes<V> where V : struct
{
    private readonly AlignedBuffer tiles = new(plan.Length * lanes);

    /// <summary>For one vector of runs after the other the plan's tiles; <see cref="Solve"/> leaves factors there.</summary>
    public Span<double> Tiles => tiles.Span;

    /// <summary>The tiles from a lane's first entry on: its entries are <see cref="ILanes{V}.Count"/> apart.</summary>
    public Span<double> Of(int lane) => tiles.Span[(lane / L.Count * L.Count * plan.Length + lane % L.Count)..];

    /// <summary>z ← (C + δI)⁻¹ z in one vector of runs.</summary>
    /// <param name="lane">Its first.</param>
    /// <param name="shifts">δ, one a lane.</param>
    /// <param name="solution">z, plan rows × lanes.</param>
    public void Solve(int lane, ReadOnlySpan<double> shifts, Span<double> solution)
    {
        Span<double> own = tiles.Span.Slice(lane * plan.Length, plan.Length * L.Count);
        V shift = L.Load(in shifts[lane]);
        for (int d = 0; d < plan.Parameters; d++)
        {
            ref double diagonal = ref own[plan.Diagonal(d) * L.Count];
            L.Store(L.Add(L.Load(in diagonal), shift), ref diagonal);
        }

        Ldl.Factor<L, V>(own, plan);
        LdlSolve.Of<L, V, OwnFactor<L, V>>(own, plan, solution[lane..], lanes);
    }
}
