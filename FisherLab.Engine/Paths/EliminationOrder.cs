using System.Numerics;
using FisherLab.Engine.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// Finds an order of columns in which a sparse symmetric matrix fills few tiles when it is factored: minimum degree first, then annealing by exchanges.
/// Deterministic: the seed and the number of exchanges are fixed, so that an order is a function of the pattern.
/// </summary>
internal sealed class EliminationOrder
{
    /// <summary>A block row is one bit of a word.</summary>
    public const int MostColumns = 64 * Side;

    private const int Side = TilePlan.Side;
    private const int MostExchanges = 40_000;

    private readonly int[][] neighbours;
    private readonly int[] block;
    private readonly ulong[] above;

    private EliminationOrder(int[][] neighbours)
    {
        this.neighbours = neighbours;
        block = new int[neighbours.Length];
        above = new ulong[(neighbours.Length + Side - 1) / Side];
    }

    /// <summary>Columns, the first to be eliminated first.</summary>
    /// <param name="columns">How many.</param>
    /// <param name="occupied">Whether entry (i, j) can be other than zero.</param>
    public static int[] Of(int columns, Func<int, int, bool> occupied)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, MostColumns);
        int[][] neighbours = [.. Enumerable.Range(0, columns).Select(i => Enumerable.Range(0, columns).Where(j => j != i && occupied(i, j)).ToArray())];
        int[] order = MinimumDegree(neighbours);
        new EliminationOrder(neighbours).Anneal(order);
        return order;
    }

    private static int[] MinimumDegree(int[][] neighbours)
    {
        HashSet<int>[] left = [.. neighbours.Select(list => list.ToHashSet())];
        var order = new List<int>();
        var remaining = new SortedSet<int>(Enumerable.Range(0, neighbours.Length));
        while (remaining.Count > 0)
        {
            int next = remaining.MinBy(column => left[column].Count);
            remaining.Remove(next);
            order.Add(next);
            foreach (int one in left[next])
            {
                left[one].UnionWith(left[next]);
                left[one].Remove(one);
                left[one].Remove(next);
            }
        }

        return [.. order];
    }

    // Exchanges two columns; keeps it if the work falls, and by chance if it rises a little, less and less as time goes on.
    private void Anneal(int[] order)
    {
        int work = Work(order), best = work;
        int exchanges = Math.Min(MostExchanges, 50 * work);
        int[] kept = [.. order];
        var random = new SplitMix(1);
        for (int i = 0; i < exchanges && above.Length > 2; i++)
        {
            int a = random.Below(order.Length), b = random.Below(order.Length);
            if (a / Side == b / Side)
                continue;
            (order[a], order[b]) = (order[b], order[a]);
            int changed = Work(order);
            double bearable = 0.003 * best * (1 - (double)i / exchanges) * random.Below(1024) / 1024;
            if (changed <= work + bearable)
                work = changed;
            else
                (order[a], order[b]) = (order[b], order[a]);
            if (work >= best)
                continue;
            best = work;
            order.CopyTo(kept, 0);
        }

        kept.CopyTo(order, 0);
    }

    // Products of tiles in a factorisation: eliminating block k costs one for every pair of blocks that it is joined to.
    private int Work(int[] order)
    {
        for (int i = 0; i < order.Length; i++)
            block[order[i]] = i / Side;
        Array.Clear(above);
        for (int column = 0; column < neighbours.Length; column++)
        {
            ulong joined = 0;
            foreach (int other in neighbours[column])
                joined |= 1UL << block[other];
            above[block[column]] |= joined;
        }

        int work = 0;
        for (int k = 0; k < above.Length; k++)
        {
            ulong joined = k == 63 ? 0 : above[k] & (ulong.MaxValue << k + 1);
            int count = BitOperations.PopCount(joined);
            work += 1 + count * (count + 3) / 2;
            for (ulong rest = joined; rest != 0; rest &= rest - 1)
                above[BitOperations.TrailingZeroCount(rest)] |= joined;
        }

        return work;
    }
}
