using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>Which cells are as good as a method's best. Of very many the server lists the first; the others are known by their loss.</summary>
public static class Ties
{
    /// <summary>Whether a cell with a loss is.</summary>
    public static bool Has(MethodBest best, GridCell cell, Outcome outcome, double? loss) =>
        best.Tied.Cells.Any(tied => tied.Step == cell.Step && tied.Damping == cell.Damping) || (ByLoss(best) && outcome == Outcome.Finished && loss <= Bound(best));

    /// <summary>The squares that are, or have cells that are.</summary>
    public static IEnumerable<(int Column, int Row)> Squares(MethodBest best, GridAnswer grid, GridSquares squares)
    {
        if (!ByLoss(best))
            return best.Tied.Cells.Select(cell => squares.Place(cell.Step, cell.Damping)).OfType<(int, int)>();
        double bound = Bound(best);
        return from column in Enumerable.Range(0, squares.Columns)
               from row in Enumerable.Range(0, squares.Rows)
               where grid.Outcome[column][row] == Outcome.Finished && grid.FinalLoss[column][row] <= bound
               select (column, row);
    }

    private static bool ByLoss(MethodBest best) => best.Rule == "finalLoss" && best.Tied.Count > best.Tied.Cells.Count;

    private static double Bound(MethodBest best) => best.FinalLoss + best.Tied.Tolerance * Math.Abs(best.FinalLoss);
}
