using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>The range of log10 γ that is shown.</summary>
public static class GridExtent
{
    /// <summary>The whole grid, to the edges of its cells.</summary>
    public static (double From, double To) Whole(IReadOnlyList<GridAnswer> grids)
    {
        double[][] edges = [.. grids.Select(grid => GridSquares.Of(grid).X)];
        return edges.Length == 0 ? (0, 1) : (edges.Min(edge => edge[0]), edges.Max(edge => edge[^1]));
    }

    /// <summary>Where the loss varies: from the first step size whose colour leaves that of the smallest, to the last with a finished cell.</summary>
    public static (double From, double To) WhereItVaries(IReadOnlyList<GridAnswer> grids, LossScale scale)
    {
        (double From, double To) whole = Whole(grids);
        double from = double.PositiveInfinity, to = double.NegativeInfinity;
        foreach (GridAnswer grid in grids)
        {
            double[] edges = GridSquares.Of(grid).X;
            double? plateau = null;
            for (int step = 0; step < grid.StepSizes.Count; step++)
                for (int damping = 0; damping < grid.FinalLoss[step].Count; damping++)
                    if (LossScale.Logarithm(grid, step, damping) is { } value)
                    {
                        plateau ??= value;
                        to = Math.Max(to, edges[step + 1]);
                        if (Math.Abs(value - plateau.Value) > 0.01 * (scale.To - scale.From))
                            from = Math.Min(from, edges[step]);
                    }
        }

        if (!(from < to))
            return whole;
        double margin = 0.04 * (to - from);
        return (Math.Max(whole.From, from - margin), Math.Min(whole.To, to + margin));
    }

    /// <summary>log10 of the values of an axis; a value of 0 has none and takes the place of its index.</summary>
    public static double[] Exponents(IReadOnlyList<double> values) =>
        [.. values.Select((value, index) => value > 0 ? Math.Round(Math.Log10(value), 9) : index)];

    /// <summary>The edges of the cells of an axis, in log10: half way between values, one more than there are.</summary>
    public static double[] Edges(IReadOnlyList<double> values)
    {
        double[] at = Exponents(values);
        if (at.Length < 2)
            return at.Length == 0 ? [-0.5, 0.5] : [at[0] - 0.5, at[0] + 0.5];
        var edges = new double[at.Length + 1];
        for (int i = 1; i < at.Length; i++)
            edges[i] = (at[i - 1] + at[i]) / 2;
        edges[0] = at[0] - (edges[1] - at[0]);
        edges[^1] = at[^1] + (at[^1] - edges[^2]);
        return edges;
    }
}
