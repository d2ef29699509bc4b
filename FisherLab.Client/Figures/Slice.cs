using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>Final losses along one axis of a grid, through a cell.</summary>
/// <param name="Through">That cell.</param>
/// <param name="AlongStepSize">Against the step size at the cell's damping, or against the damping at its step size.</param>
/// <param name="Points">In the order of the axis.</param>
public sealed record Slice(GridCell Through, bool AlongStepSize, IReadOnlyList<SlicePoint> Points)
{
    /// <summary>The slice of what is shown of a grid; null where the cell does not lie in it.</summary>
    public static Slice? Of(GridAnswer grid, GridCell cell, bool alongStepSize)
    {
        var squares = GridSquares.Of(grid);
        if (squares.Place(cell.Step, cell.Damping) is not var (column, row))
            return null;
        int count = alongStepSize ? squares.Columns : squares.Rows;
        return new Slice(cell, alongStepSize, [.. Enumerable.Range(0, count).Select(at => alongStepSize ? Point(at, row) : Point(column, at))]);

        SlicePoint Point(int i, int j)
        {
            GridCell of = squares.CellAt(i, j);
            return new SlicePoint(
                of, alongStepSize ? squares.Log10StepSize(of.Step) : squares.Log10Damping(of.Damping) ?? 0, grid.Outcome[i][j], grid.Iterations[i][j], grid.FinalLoss[i][j]);
        }
    }
}

/// <summary>One cell of a slice.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Log10">log10 of its place on the axis.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Iterations">Index of its last recorded loss, if it ran.</param>
/// <param name="Loss">Its final loss, if it ran.</param>
public sealed record SlicePoint(GridCell Cell, double Log10, Outcome Outcome, int? Iterations, double? Loss)
{
    /// <summary>The loss where it can be drawn: of a finished cell, on a log axis.</summary>
    public double? Drawn => Outcome == Outcome.Finished && Loss is { } loss && loss > 0 && double.IsFinite(loss) ? loss : null;

    /// <summary>Whether it ran and has no loss to draw.</summary>
    public bool IsMasked => Drawn is null && Outcome is not (Outcome.Pending or Outcome.Cancelled);
}
