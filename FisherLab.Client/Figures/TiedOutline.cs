namespace FisherLab.Client.Figures;

/// <summary>The outline of the union of squares, as one line with gaps.</summary>
public static class TiedOutline
{
    /// <summary>Every edge between a square of the set and one that is not, joined where edges meet in a row.</summary>
    /// <param name="squares">The set.</param>
    /// <param name="x">Edges of the step sizes.</param>
    /// <param name="y">Edges of the dampings.</param>
    public static (double?[] X, double?[] Y) Of(IEnumerable<(int Column, int Row)> squares, double[] x, double[] y)
    {
        HashSet<(int, int)> set = [.. squares];
        var xs = new List<double?>();
        var ys = new List<double?>();
        foreach (List<(int X, int Y)> loop in Loops(Borders(set)))
        {
            if (xs.Count > 0)
            {
                xs.Add(null);
                ys.Add(null);
            }

            xs.AddRange(loop.Select(corner => (double?)x[corner.X]));
            ys.AddRange(loop.Select(corner => (double?)y[corner.Y]));
        }

        return ([.. xs], [.. ys]);
    }

    // Directed so that the set lies on the left: each corner's borders lead on to the next.
    private static Dictionary<(int, int), List<(int, int)>> Borders(HashSet<(int X, int Y)> set)
    {
        var borders = new Dictionary<(int, int), List<(int, int)>>();
        foreach ((int i, int j) in set)
        {
            if (!set.Contains((i, j - 1)))
                Add((i, j), (i + 1, j));
            if (!set.Contains((i + 1, j)))
                Add((i + 1, j), (i + 1, j + 1));
            if (!set.Contains((i, j + 1)))
                Add((i + 1, j + 1), (i, j + 1));
            if (!set.Contains((i - 1, j)))
                Add((i, j + 1), (i, j));
        }

        return borders;

        void Add((int, int) from, (int, int) to)
        {
            if (!borders.TryGetValue(from, out List<(int, int)>? ends))
                borders[from] = ends = [];
            ends.Add(to);
        }
    }

    private static IEnumerable<List<(int X, int Y)>> Loops(Dictionary<(int, int), List<(int, int)>> borders)
    {
        while (borders.Count > 0)
        {
            (int, int) corner = borders.Keys.First();
            List<(int, int)> loop = [corner];
            while (borders.TryGetValue(corner, out List<(int, int)>? ends))
            {
                (int, int) next = ends[^1];
                ends.RemoveAt(ends.Count - 1);
                if (ends.Count == 0)
                    borders.Remove(corner);
                loop.Add(corner = next);
            }

            yield return loop;
        }
    }
}
