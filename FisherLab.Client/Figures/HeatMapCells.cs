using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Figures;

/// <summary>The cells of a heat map: where they are, how one moves among them, and what is said of them.</summary>
public static class HeatMapCells
{
    public static GridCell At(HeatMapData data, int panel, int column, int row) =>
        GridSquares.Of(data.Grids[panel]).CellAt(column, row);

    /// <summary>Panel, column and row of a cell; panel −1 where it is not shown.</summary>
    public static (int Panel, int Column, int Row) Place(HeatMapData data, GridCell cell)
    {
        int panel = data.Grids.ToList().FindIndex(grid => grid.Method == cell.Method);
        return panel >= 0 && GridSquares.Of(data.Grids[panel]).Place(cell.Step, cell.Damping) is var (column, row) ? (panel, column, row) : (-1, 0, 0);
    }

    /// <summary>How a cell ended, as far as a square tells; null for a cell that stands for none.</summary>
    public static CellEnd? EndOf(HeatMapData data, GridCell cell)
    {
        (int panel, int column, int row) = Place(data, cell);
        if (panel < 0 || At(data, panel, column, row) != cell)
            return null;
        GridAnswer grid = data.Grids[panel];
        return End(data, cell, grid.Outcome[column][row], grid.Iterations[column][row], grid.FinalLoss[column][row])
            with
        { Stability = grid.StabilityAt(column, row) };
    }

    /// <summary>How a cell ended.</summary>
    public static CellEnd End(HeatMapData data, GridCell cell, Outcome outcome, int? iterations, double? loss) =>
        new(outcome, iterations, loss, data.Best.FirstOrDefault(best => best.Method == cell.Method) is { } best && Ties.Has(best, cell, outcome, loss));

    /// <summary>Texts of the card: method, outcome, log10 γ, log10 λ, loss, stability, and the method's place in the colour table.</summary>
    public static string[] Describe(HeatMapData data, int panel, int column, int row)
    {
        GridAnswer grid = data.Grids[panel];
        MethodStyle style = data.StyleOf(grid.Method);
        var squares = GridSquares.Of(grid);
        GridCell cell = squares.CellAt(column, row);
        return
        [
            style.Label,
            OutcomeWord.Of(grid.Outcome[column][row], grid.Iterations[column][row]),
            Numbers.Log(squares.Log10StepSize(cell.Step)),
            Numbers.Log(squares.Log10Damping(cell.Damping)),
            Numbers.Loss(grid.FinalLoss[column][row], 12),
            StabilityWord.Of(grid.StabilityAt(column, row)),
            $"{style.Slot}",
        ];
    }

    /// <summary>"EFGD, step 1.250, damping −8.0, loss 10.947, tied".</summary>
    public static string Say(HeatMapData data, GridCell cell)
    {
        (int panel, int column, int row) = Place(data, cell);
        if (panel < 0)
            return $"{data.StyleOf(cell.Method).Label}, a cell outside of what is shown";
        var squares = GridSquares.Of(data.Grids[panel]);
        string damping = squares.Log10Damping(cell.Damping) is { } log ? $", damping {Numbers.Exponent(log, "0.0##")}" : "";
        CellEnd? known = EndOf(data, cell);
        string end = known is null ? $"one of {squares.Block}"
            : known.Outcome == Outcome.Finished ? $"loss {Numbers.Loss(known.Loss, 5)}" : OutcomeWord.Of(known.Outcome, known.Iterations);
        return $"{data.StyleOf(cell.Method).Label}, step {Numbers.Exponent(squares.Log10StepSize(cell.Step))}{damping}, {end}{(known is { IsTied: true } ? ", tied" : "")}{(known is { Stability: not Stability.Unknown } ? $", {StabilityWord.Of(known.Stability)}" : "")}";
    }

    /// <summary>The cell after a key; past the top or bottom of a panel comes its neighbour.</summary>
    public static GridCell Move(HeatMapData data, GridCell cell, string key, int stride)
    {
        (int panel, int column, int row) = Place(data, cell);
        panel = panel >= 0 ? panel : Math.Max(0, data.Grids.ToList().FindIndex(grid => grid.Method == cell.Method));
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

        int Rows(int of) => data.Grids[of].Outcome[0].Count;
    }

    /// <summary>The cells as good as a method's best, in order.</summary>
    public static IReadOnlyList<GridCell> Tied(MethodBest best) => [.. best.Tied.Cells.Select(cell => ToCell(best.Method, cell))];

    public static GridCell ToCell(string method, CellAnswer cell) => new(method, cell.Step, cell.Damping);

    private static GridCell Next(IReadOnlyList<GridCell> tied, GridCell cell) =>
        tied[(tied.TakeWhile(other => other != cell).Count() + 1) % (tied.Contains(cell) ? tied.Count : tied.Count + 1) % tied.Count];
}
