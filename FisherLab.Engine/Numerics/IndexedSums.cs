using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FisherLab.Engine.Numerics;

/// <summary>
/// Sums of listed rows of a table: target_t = Σ_{r in list t} value_r, in the order of the list; the product with a binary matrix. Lists of nearly one length go
/// four by four, filled up with a row of zeros.
/// </summary>
internal sealed class IndexedSums
{
    private const int Group = 4;

    private readonly int[] entries, lengths, targets;

    /// <param name="lists">For every target the rows that are added.</param>
    /// <param name="places">Where the targets are stored, in rows.</param>
    /// <param name="zero">A row of the table that is zero.</param>
    public IndexedSums(IReadOnlyList<int[]> lists, IReadOnlyList<int> places, int zero)
    {
        int[] order = [.. Enumerable.Range(0, lists.Count).OrderBy(t => lists[t].Length)];
        var packed = new List<int>();
        lengths = new int[(order.Length + Group - 1) / Group];
        targets = new int[lengths.Length * Group];
        for (int g = 0; g < lengths.Length; g++)
        {
            int[] group = [.. order.Skip(g * Group).Take(Group)];
            lengths[g] = group.Max(t => lists[t].Length);
            for (int k = 0; k < lengths[g]; k++)
                for (int member = 0; member < Group; member++)
                    packed.Add(member < group.Length && k < lists[group[member]].Length ? lists[group[member]][k] : zero);
            for (int member = 0; member < Group; member++)
                targets[g * Group + member] = member < group.Length ? places[group[member]] : -1;
        }

        entries = [.. packed];
    }

    /// <summary>Additions.</summary>
    public int Work => entries.Length;

    /// <summary>Writes the sums of one vector.</summary>
    /// <param name="values">The table from the vector's first lane on, rows × lanes.</param>
    /// <param name="lanes">Lanes of the table.</param>
    /// <param name="sums">Receives the sums, rows × strides, from the vector's first lane on.</param>
    /// <param name="stride">Lanes of the sums.</param>
    public void Of<L, V>(ReadOnlySpan<double> values, int lanes, Span<double> sums, int stride) where L : struct, ILanes<V> where V : struct
    {
        ref double table = ref MemoryMarshal.GetReference(values);
        ref int entry = ref MemoryMarshal.GetArrayDataReference(entries);
        for (int g = 0; g < lengths.Length; g++)
        {
            V a = L.Broadcast(0), b = a, c = a, d = a;
            for (int k = lengths[g]; k > 0; k--)
            {
                a = L.Add(a, At<L, V>(ref table, entry, lanes));
                b = L.Add(b, At<L, V>(ref table, Unsafe.Add(ref entry, 1), lanes));
                c = L.Add(c, At<L, V>(ref table, Unsafe.Add(ref entry, 2), lanes));
                d = L.Add(d, At<L, V>(ref table, Unsafe.Add(ref entry, 3), lanes));
                entry = ref Unsafe.Add(ref entry, Group);
            }

            ReadOnlySpan<int> places = targets.AsSpan(g * Group, Group);
            L.Store(a, ref sums[places[0] * stride]);
            if (places[3] >= 0)
            {
                L.Store(b, ref sums[places[1] * stride]);
                L.Store(c, ref sums[places[2] * stride]);
                L.Store(d, ref sums[places[3] * stride]);
                continue;
            }

            if (places[1] >= 0)
                L.Store(b, ref sums[places[1] * stride]);
            if (places[2] >= 0)
                L.Store(c, ref sums[places[2] * stride]);
        }
    }

    private static V At<L, V>(ref double table, int row, int lanes) where L : struct, ILanes<V> where V : struct =>
        L.Load(in Unsafe.Add(ref table, (nint)row * lanes));
}
