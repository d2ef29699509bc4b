using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Figures;

/// <summary>The cells of a heat map: where they are, how one moves among them, and what is said of them.</summary>
public static class HeatMapCells
{
    public static GridCell At(HeatMapData data, int panel, int column, int row) =>
        new(data.Grids[panel].Method, column, data.Grids[panel].Dampings.Count == 0 ? null : row);

    /// <summary>Panel, column and row of a cell; panel −1 where it is not shown.</summary>
    public static (int Panel, int Column, int Row) Place(HeatMapData data, GridCell cell) =>
        (data.Grids.TakeWhile(grid => grid.Method != cell.Method).Count() is var panel && panel < data.Grids.Count ? panel : -1, cell.Step, cell.Damping ?? 0);

    /// <summary>Texts of the card: method, outcome, log10 γ, log10 λ, loss, stability, and the method's place in the colour table.</summary>
    public static string[] Describe(HeatMapData data, int panel, int column, int row)
    {
        GridAnswer grid = data.Grids[panel];
        MethodStyle style = data.StyleOf(grid.Method);
        return
        [
            style.Label,
            OutcomeWord.Of(grid.Outcome[column][row], grid.Iterations[column][row]),
            Numbers.Log(Math.Log10(grid.StepSizes[column])),
            grid.Dampings.Count == 0 ? Numbers.None : Numbers.Log(Math.Log10(grid.Dampings[row])),
            Numbers.Loss(grid.FinalLoss[column][row], 12),
            StabilityWord.Of(grid.StabilityAt(column, row)),
            $"{style.Slot}",
        ];
    }

    /// <summary>"EFGD, step 1.250, damping −8.0, loss 10.947, tied".</summary>
    public static string Say(HeatMapData data, GridCell cell)
    {
        (int panel, int column, int row) = Place(data, cell);
        GridAnswer grid = data.Grids[panel];
        string damping = cell.Damping is null ? "" : $", damping {Numbers.Exponent(Math.Log10(grid.Dampings[row]), "0.0##")}";
        string end = grid.Outcome[column][row] == Engine.Running.Outcome.Finished
            ? $"loss {Numbers.Loss(grid.FinalLoss[column][row], 5)}"
            : OutcomeWord.Of(grid.Outcome[column][row], grid.Iterations[column][row]);
        return $"{data.StyleOf(grid.Method).Label}, step {Numbers.Exponent(Math.Log10(grid.StepSizes[column]))}{damping}, {end}{(IsTied(data, cell) ? ", tied" : "")}{(grid.StabilityAt(column, row) is not Stability.Unknown and var known ? $", {StabilityWord.Of(known)}" : "")}";
    }

    /// <summary>Whether a cell is as good as its method's best.</summary>
    public static bool IsTied(HeatMapData data, GridCell cell) => data.Best.Any(best => best.Method == cell.Method && Tied(best).Contains(cell));

    /// <summary>The cell after a key; past the top or bottom of a panel comes its neighbour.</summary>
    public static GridCell Move(HeatMapData data, GridCell cell, string key, int stride)
    {
        (int panel, int column, int row) = Place(data, cell);
        panel = Math.Max(panel, 0);
        MethodBest? best = data.Best.FirstOrDefault(best => best.Method == cell.Method);
        if (key == "b")
            return best is null ? cell : ToCell(cell.Method, best.Cell);
        if (key == "t")
            return best is null ? cell : Next(Tied(best), cell);
        column += key == "ArrowRight" ? stride : key == "ArrowLeft" ? -stride : 0;
        row += key == "ArrowUp" ? stride : key == "ArrowDown" ? -stride : 0;
        if (row >= Rows(panel) && panel > 0)
            (panel, row) = (panel - 1, 0);
        else if (row < 0 && panel + 1 < data.Grids.Count)
            (panel, row) = (panel + 1, Rows(panel + 1) - 1);
        return At(data, panel, Math.Clamp(column, 0, data.Grids[panel].StepSizes.Count - 1), Math.Clamp(row, 0, Rows(panel) - 1));

        int Rows(int of) => Math.Max(1, data.Grids[of].Dampings.Count);
    }

    /// <summary>The cells as good as a method's best, in order.</summary>
    public static IReadOnlyList<GridCell> Tied(MethodBest best) => [.. best.Tied.Cells.Select(cell => ToCell(best.Method, cell))];

    public static GridCell ToCell(string method, CellAnswer cell) => new(method, cell.Step, cell.Damping);

    private static GridCell Next(IReadOnlyList<GridCell> tied, GridCell cell) =>
        tied[(tied.TakeWhile(other => other != cell).Count() + 1) % (tied.Contains(cell) ? tied.Count : tied.Count + 1) % tied.Count];
}
