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
        Dictionary<int, (int Shared, int Other)> closest = roots.ToDictionary(root => root, root => Closest(root, roots));
        while (roots.Count > 1)
        {
            int left = roots.MaxBy(root => closest[root].Shared), right = closest[left].Other;
            if (closest[left].Shared < 2)
                return;
            int parent = Join(left, right);
            roots.Remove(left);
            roots.Remove(right);
            foreach (int root in roots)
                if (closest[root].Other == left || closest[root].Other == right)
                    closest[root] = Closest(root, roots);
            closest[parent] = Closest(parent, roots);
            foreach (int root in roots)
                if (Shared(root, parent) is var shared && shared > closest[root].Shared)
                    closest[root] = (shared, parent);
            roots.Add(parent);
        }
    }

    private int Join(int left, int right)
    {
        sets.Add([.. sets[left].Zip(sets[right], (a, b) => a & b)]);
        parents.Add(-1);
        Children.Add((left, right));
        return parents[left] = parents[right] = sets.Count - 1;
    }

    private (int Shared, int Other) Closest(int root, List<int> roots)
    {
        (int Shared, int Other) best = (0, -1);
        foreach (int other in roots)
            if (other != root && Shared(root, other) is var shared && shared > best.Shared)
                best = (shared, other);
        return best;
    }

    private int Shared(int a, int b)
    {
        ulong[] left = sets[a], right = sets[b];
        int count = 0;
        for (int i = 0; i < left.Length; i++)
            count += BitOperations.PopCount(left[i] & right[i]);
        return count;
    }
}
