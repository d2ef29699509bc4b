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
    private readonly int[] order, block;
    private readonly int[,] entries;
    private readonly ulong[] joined, above;

    private EliminationOrder(int[][] neighbours, int[] order)
    {
        this.neighbours = neighbours;
        this.order = order;
        int blocks = (order.Length + Side - 1) / Side;
        block = new int[order.Length];
        entries = new int[order.Length, blocks];
        joined = new ulong[order.Length];
        above = new ulong[blocks];
        for (int i = 0; i < order.Length; i++)
            block[order[i]] = i / Side;
        for (int column = 0; column < order.Length; column++)
            foreach (int other in neighbours[column])
                Count(column, block[other], 1);
    }

    /// <summary>Columns, the first to be eliminated first.</summary>
    /// <param name="columns">How many.</param>
    /// <param name="occupied">Whether entry (i, j) can be other than zero.</param>
    public static int[] Of(int columns, Func<int, int, bool> occupied)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, MostColumns);
        int[][] neighbours = [.. Enumerable.Range(0, columns).Select(i => Enumerable.Range(0, columns).Where(j => j != i && occupied(i, j)).ToArray())];
        return new EliminationOrder(neighbours, MinimumDegree(neighbours)).Anneal();
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
    private int[] Anneal()
    {
        int work = Work(), best = work;
        int exchanges = Math.Min(MostExchanges, 50 * work);
        int[] kept = [.. order];
        var random = new SplitMix(1);
        for (int i = 0; i < exchanges && above.Length > 2; i++)
        {
            int a = random.Below(order.Length), b = random.Below(order.Length);
            if (a / Side == b / Side)
                continue;
            Exchange(a, b);
            int changed = Work();
            double bearable = 0.003 * best * (1 - (double)i / exchanges) * random.Below(1024) / 1024;
            if (changed <= work + bearable)
                work = changed;
            else
                Exchange(a, b);
            if (work >= best)
                continue;
            best = work;
            order.CopyTo(kept, 0);
        }

        return kept;
    }

    private void Exchange(int a, int b)
    {
        (order[a], order[b]) = (order[b], order[a]);
        Move(order[a], b / Side, a / Side);
        Move(order[b], a / Side, b / Side);
    }

    private void Move(int column, int from, int to)
    {
        block[column] = to;
        foreach (int other in neighbours[column])
        {
            Count(other, from, -1);
            Count(other, to, 1);
        }
    }

    // A column is joined to a block in which it has an entry.
    private void Count(int column, int where, int by)
    {
        entries[column, where] += by;
        joined[column] = entries[column, where] > 0 ? joined[column] | 1UL << where : joined[column] & ~(1UL << where);
    }

    // Products of tiles in a factorisation: eliminating block k costs one for every pair of blocks that it is joined to.
    private int Work()
    {
        Array.Clear(above);
        for (int column = 0; column < joined.Length; column++)
            above[block[column]] |= joined[column];
        int work = 0;
        for (int k = 0; k < above.Length; k++)
        {
            ulong behind = k == 63 ? 0 : above[k] & (ulong.MaxValue << k + 1);
            int count = BitOperations.PopCount(behind);
            work += 1 + count * (count + 3) / 2;
            for (ulong rest = behind; rest != 0; rest &= rest - 1)
                above[BitOperations.TrailingZeroCount(rest)] |= behind;
        }

        return work;
    }
}
