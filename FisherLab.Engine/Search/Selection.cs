using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>The best cell of a grid, and all that are as good.</summary>
public sealed record Selection
{
    /// <summary>The cell with the smallest number; of equal ones the first, row-major with the step size outer.</summary>
    public required Cell Argmin { get; init; }

    /// <summary>Its number.</summary>
    public required double Value { get; init; }

    public required SelectionRule Rule { get; init; }

    /// <summary>The cells within the rule's tolerance of the best, row-major, the best among them.</summary>
    public required IReadOnlyList<Cell> Tied { get; init; }

    /// <summary>The corner of the tied cells' bounding box with the smallest indices.</summary>
    public required Cell PlateauFrom { get; init; }

    /// <summary>The corner with the largest indices.</summary>
    public required Cell PlateauTo { get; init; }

    /// <summary>Whether every tied cell lies on the border of the grid, so that a better one may lie outside. An axis of one value has no border.</summary>
    public required bool OnEdge { get; init; }

    /// <summary>Selects among the cells computed so far; null if none can be selected.</summary>
    /// <remarks>A NaN or an infinity is never selected, nor is a singular run.</remarks>
    public static Selection? Of(Grid grid, SelectionRule rule)
    {
        Cell? argmin = null;
        double best = double.PositiveInfinity;
        foreach (Cell cell in grid.Cells)
            if (Number(grid[cell], rule) is { } number && number < best)
                (argmin, best) = (cell, number);
        if (argmin is null)
            return null;

        double bound = best + rule.Tolerance * Math.Abs(best);
        List<Cell> tied = [.. grid.Cells.Where(cell => Number(grid[cell], rule) <= bound)];
        return new Selection
        {
            Argmin = argmin.Value,
            Value = best,
            Rule = rule,
            Tied = tied,
            PlateauFrom = new Cell(tied.Min(cell => cell.StepSize), tied.Min(cell => cell.Damping)),
            PlateauTo = new Cell(tied.Max(cell => cell.StepSize), tied.Max(cell => cell.Damping)),
            OnEdge = tied.TrueForAll(cell => OnBorder(cell.StepSize, grid.StepSizes.Count) || OnBorder(cell.Damping, grid.Dampings.Count)),
        };
    }

    /// <summary>Of cells that end alike, the one that got there first: the first iteration whose loss is within the tolerance of the best, then row-major.</summary>
    /// <param name="cells">Tied cells, row-major.</param>
    /// <param name="runs">Their trajectories, in the same order.</param>
    public Cell Representative(IReadOnlyList<Cell> cells, IReadOnlyList<Trajectory> runs)
    {
        double bound = Value + Rule.Tolerance * Math.Abs(Value);
        int[] arrivals = [.. runs.Select(run => run.Losses.TakeWhile(loss => !(loss <= bound)).Count())];
        return cells[Array.IndexOf(arrivals, arrivals.Min())];
    }

    /// <summary>How many cells are better than one, by however little. Any cell that can be selected is better than one that cannot.</summary>
    public static int Better(Grid grid, SelectionRule rule, Cell cell)
    {
        double own = Number(grid[cell], rule) ?? double.PositiveInfinity;
        return grid.Cells.Count(other => Number(grid[other], rule) < own);
    }

    private static double? Number(RunResult run, SelectionRule rule)
    {
        double number = rule.By == SelectionBy.BestLoss ? run.BestLoss : run.FinalLoss;
        return run.Outcome is Outcome.Finished or Outcome.Diverged && double.IsFinite(number) ? number : null;
    }

    private static bool OnBorder(int index, int count) => count > 1 && (index == 0 || index == count - 1);
}
