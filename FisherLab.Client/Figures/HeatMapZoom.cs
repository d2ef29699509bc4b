using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>The ranges that a person has zoomed into, in log10.</summary>
/// <param name="Revision">The view in which they did.</param>
/// <param name="From">Of the step sizes.</param>
/// <param name="To">Of the step sizes.</param>
/// <param name="Dampings">Of each panel's dampings, by method.</param>
public sealed record HeatMapZoom(string Revision, double From, double To, IReadOnlyDictionary<string, (double From, double To)> Dampings)
{
    /// <summary>The part of a grid to ask for, with a margin so that a small move needs nothing; null for all of it.</summary>
    /// <param name="grid">The grid from afar.</param>
    public GridPart? Window(GridAnswer grid)
    {
        var squares = GridSquares.Of(grid);
        (int step, int steps) = Range(squares.X, From, To, squares.Window.StepSizes, squares.EdgeOfStep);
        (int damping, int dampings) = Dampings.TryGetValue(grid.Method, out (double From, double To) shown)
            ? Range(squares.Y, shown.From, shown.To, squares.Window.Dampings, squares.EdgeOfDamping)
            : (0, squares.Window.Dampings);
        return steps == squares.Window.StepSizes && dampings == squares.Window.Dampings ? null : new GridPart(step, steps, damping, dampings);
    }

    private static (int First, int Count) Range(double[] edges, double from, double to, int count, Func<int, double> edge)
    {
        double margin = (to - from) / 8, place = (edges[^1] - edges[0]) / count;
        int first = Math.Clamp((int)Math.Floor((from - margin - edge(0)) / place), 0, count - 1);
        int end = Math.Clamp((int)Math.Ceiling((to + margin - edge(0)) / place), first + 1, count);
        return (first, end - first);
    }
}
