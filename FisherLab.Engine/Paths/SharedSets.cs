using System.Numerics;

namespace FisherLab.Engine.Paths;

/// <summary>
/// A forest over rows of binary features: a node stands for several rows and for the features that all of them share, its weight is the sum of theirs. What a
/// node has in common with its parent is left to the parent, so that rows that resemble each other are added up once.
/// </summary>
internal sealed class SharedSets
{
    // Rows of one tree: finding who resembles whom grows with the square.
    private const int MostRows = 2048;

    private readonly List<ulong[]> sets;
    private readonly List<int> parents;

    /// <param name="rows">The features of each row, as bits.</param>
    public SharedSets(IReadOnlyList<ulong[]> rows)
    {
        sets = [.. rows];
        parents = [.. rows.Select(_ => -1)];
        for (int first = 0; first < rows.Count; first += MostRows)
            Grow(first, Math.Min(MostRows, rows.Count - first));
    }

    /// <summary>Rows first, then the nodes above them, children before parents.</summary>
    public int Nodes => sets.Count;

    /// <summary>For every node above the rows its two children.</summary>
    public List<(int Left, int Right)> Children { get; } = [];

    /// <summary>The features of a node.</summary>
    public ReadOnlySpan<ulong> Features(int node) => sets[node];

    /// <summary>The features that the node leaves to its parent.</summary>
    public ReadOnlySpan<ulong> Above(int node) => parents[node] < 0 ? [] : sets[parents[node]];

    // Joins the two roots that share most, until none share two features.
    private void Grow(int first, int count)
    {
        List<int> roots = [.. Enumerable.Range(first, count)];
        var most = new int[sets.Count + count];
        var closest = new int[most.Length];
        foreach (int root in roots)
            Compare(root);
        while (roots.Count > 1)
        {
            int left = roots[0];
            foreach (int root in roots)
                if (most[root] > most[left])
                    left = root;
            if (most[left] < 2)
                return;
            int right = closest[left], parent = Join(left, right);
            roots.Remove(left);
            roots.Remove(right);
            foreach (int root in roots)
                if (closest[root] == left || closest[root] == right)
                    Compare(root);
            Compare(parent);
            foreach (int root in roots)
                if (Shared(sets[root], sets[parent]) is var shared && shared > most[root])
                    (most[root], closest[root]) = (shared, parent);
            roots.Add(parent);
        }

        void Compare(int root)
        {
            (most[root], closest[root]) = (0, -1);
            foreach (int other in roots)
                if (other != root && Shared(sets[root], sets[other]) is var shared && shared > most[root])
                    (most[root], closest[root]) = (shared, other);
        }
    }

    private int Join(int left, int right)
    {
        sets.Add([.. sets[left].Zip(sets[right], (a, b) => a & b)]);
        parents.Add(-1);
        Children.Add((left, right));
        return parents[left] = parents[right] = sets.Count - 1;
    }

    private static int Shared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int count = 0;
        for (int i = 0; i < a.Length && i < b.Length; i++)
            count += BitOperations.PopCount(a[i] & b[i]);
        return count;
    }
}
