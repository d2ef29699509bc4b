using System.Collections.Concurrent;
using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>L D Lᵀ of one matrix.</summary>
/// <param name="Tiles">What <see cref="Ldl.Factor"/> left, one number an entry.</param>
/// <param name="IsRegular">Whether no pivot had to be replaced.</param>
internal sealed record SharedFactorisation(double[] Tiles, bool IsRegular);

/// <summary>Factors of C + δI for one matrix C and many δ; shared by all runs and threads. A factor's bits do not depend on who made it.</summary>
/// <param name="plan">The structure.</param>
/// <param name="matrix">C in the plan's tiles, one number an entry.</param>
internal sealed class SharedFactors(TilePlan plan, double[] matrix)
{
    // More than a grid's dampings usually; a longer axis makes some again.
    private const int Most = 512;

    private readonly ConcurrentDictionary<double, SharedFactorisation> factors = new();

    public TilePlan Plan => plan;

    /// <summary>The factor of C + δI.</summary>
    /// <param name="shift">δ.</param>
    public SharedFactorisation Of(double shift)
    {
        if (factors.TryGetValue(shift, out SharedFactorisation? known))
            return known;
        if (factors.Count >= Most)
            factors.Clear();
        return factors.GetOrAdd(shift, Factor);
    }

    private SharedFactorisation Factor(double shift)
    {
        double[] tiles = [.. matrix];
        for (int d = 0; d < plan.Parameters; d++)
            tiles[plan.Diagonal(d)] += shift;
        double regular = Ldl.Factor<ScalarLanes, double>(tiles, plan);
        return new SharedFactorisation(tiles, ScalarLanes.AllSet(regular));
    }
}
