using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>The best step size of each damping: for every λ the γ with the smallest final loss, the smaller γ where two are equal.</summary>
public static class Ridge
{
    /// <summary>A column for each row of squares; null where no cell of the row has finished.</summary>
    public static int?[] Columns(GridAnswer grid)
    {
        var best = new int?[grid.StepSizes.Count == 0 ? 0 : grid.FinalLoss[0].Count];
        for (int row = 0; row < best.Length; row++)
            for (int column = 0; column < grid.StepSizes.Count; column++)
                if (grid.Outcome[column][row] == Outcome.Finished && grid.FinalLoss[column][row] is { } loss
                    && (best[row] is not { } held || loss < grid.FinalLoss[held][row]))
                    best[row] = column;
        return best;
    }

    /// <summary>The ridge as one line with gaps: through the middle of each best cell from its lower to its upper edge, so that nothing between cells is made up.</summary>
    public static (double?[] X, double?[] Y) Line(GridAnswer grid, GridSquares squares)
    {
        var xs = new List<double?>();
        var ys = new List<double?>();
        foreach ((int row, int? column) in Columns(grid).Index())
        {
            if (column is { } at)
            {
                int step = squares.CellAt(at, row).Step;
                double x = (squares.EdgeOfStep(step) + squares.EdgeOfStep(step + 1)) / 2;
                xs.AddRange([x, x]);
                ys.AddRange([squares.Y[row], squares.Y[row + 1]]);
            }
            else if (xs.Count > 0 && xs[^1] is not null)
            {
                xs.Add(null);
                ys.Add(null);
            }
        }

        return ([.. xs], [.. ys]);
    }
}
