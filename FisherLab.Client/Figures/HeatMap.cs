using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>The heat maps of final loss of a job: one figure, one axis of step sizes, one panel a method.</summary>
public static class HeatMap
{
    /// <summary>Height of the panel of a method without damping.</summary>
    public const int Strip = 26;

    private const int CaptionHeight = 26;
    private const int SmallestPanel = 96;

    /// <summary>The least height that shows every panel.</summary>
    public static int SmallestHeight(IReadOnlyList<GridAnswer> grids, bool captions) =>
        grids.Sum(grid => (IsStrip(grid) ? Strip : SmallestPanel) + (captions ? CaptionHeight : 6)) + 44;

    public static bool IsStrip(GridAnswer grid) => GridSquares.Shape(grid).Dampings < 2;

    /// <summary>Prepares the figure.</summary>
    /// <param name="data">What is known of the job.</param>
    /// <param name="height">Pixels to fill.</param>
    /// <param name="captions">Whether each panel says what it shows.</param>
    /// <param name="colours">The theme.</param>
    public static HeatMapDrawing Draw(HeatMapData data, int height, bool captions, Palette colours)
    {
        int above = captions ? CaptionHeight : 6;
        int strips = data.Grids.Count(IsStrip), maps = data.Grids.Count - strips;
        int room = Math.Max(height, SmallestHeight(data.Grids, captions)) - 44 - data.Grids.Count * above - strips * Strip;
        var panels = new List<HeatMapPanel>();
        int top = 0;
        foreach (GridAnswer grid in data.Grids)
        {
            int tall = IsStrip(grid) ? maps == 0 && strips == 1 ? Math.Max(Strip, Math.Min(room, 60)) : Strip : room / maps;
            panels.Add(Panel(data, grid, top + above, tall, captions, colours));
            top += above + tall;
        }

        return new HeatMapDrawing
        {
            Revision = data.Revision,
            Height = top + 44,
            Margins = new Margins(52, 12, 0, 44),
            XFrom = data.From,
            XTo = data.To,
            XTicks = 8,
            XTitle = "step size <i>γ</i>",
            Panels = panels,
            Loss = Palette.Loss,
            ZFrom = data.Scale.From,
            ZTo = data.Scale.To,
            Colours = new HeatMapColours(
                colours.Text, colours.Text2, colours.Text3, colours.Line2, colours.Surface, colours.Mask, colours.Hatch, colours.Pending, colours.Primary,
                Palette.Mark, Palette.Halo),
        };
    }

    private static HeatMapPanel Panel(HeatMapData data, GridAnswer grid, int top, int height, bool captions, Palette colours)
    {
        GridSquares squares = GridSquares.Of(grid), whole = GridSquares.Of(data.WholeOf(grid));
        (byte[] z, byte[] classes) = Cells(grid, data.Scale);
        MethodBest? best = data.Best.FirstOrDefault(best => best.Method == grid.Method);
        (double?[] outlineX, double?[] outlineY) = best is { Tied.Count: > 1 } ? TiedOutline.Of(Ties.Squares(best, grid, squares), squares.X, squares.Y) : ([], []);
        bool strip = IsStrip(grid);
        (double?[] ridgeX, double?[] ridgeY) = data.HasRidge && !strip ? Ridge.Line(grid, squares) : ([], []);
        return new HeatMapPanel
        {
            Method = grid.Method,
            Caption = captions ? HeatMapCaption.Of(data, grid, best, colours) : "",
            Top = top,
            Height = height,
            X = squares.X,
            Y = squares.Y,
            YFrom = whole.Y[0],
            YTo = whole.Y[^1],
            YTicks = strip ? 0 : height > 120 ? 5 : 3,
            YTitle = strip ? "" : "damping <i>λ</i>",
            Z = z,
            Classes = classes,
            Running = [.. grid.Running.Select(part => (double[])
            [
                whole.EdgeOfStep(part.FirstStepSize), whole.EdgeOfStep(part.FirstStepSize + part.StepSizes),
                whole.EdgeOfDamping(part.FirstDamping), whole.EdgeOfDamping(part.FirstDamping + part.Dampings),
            ])],
            Best = best is null ? null : [Middle(whole.EdgeOfStep, best.Cell.Step), Middle(whole.EdgeOfDamping, best.Cell.Damping ?? 0)],
            Printed = best?.Printed is { Cell: var printed } ? [Middle(whole.EdgeOfStep, printed.Step), Middle(whole.EdgeOfDamping, printed.Damping ?? 0)] : null,
            Callout = best?.Printed is { Verdict: Verdict.Differs, FinalLoss: var loss } ? $"{(captions ? "printed cell: loss" : "printed:")} <b>{Numbers.Loss(loss, captions ? 6 : 4)}</b>" : "",
            OutlineX = outlineX,
            OutlineY = outlineY,
            RidgeX = ridgeX,
            RidgeY = ridgeY,
        };
    }

    // Grids are [step size][damping], figures rows of y: turned here.
    private static (byte[] Z, byte[] Classes) Cells(GridAnswer grid, LossScale scale)
    {
        int steps = grid.StepSizes.Count, rows = Math.Max(1, grid.Dampings.Count);
        var z = new byte[steps * rows * sizeof(double)];
        var classes = new byte[steps * rows];
        Span<double> numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>(z.AsSpan());
        for (int step = 0; step < steps; step++)
            for (int row = 0; row < rows; row++)
            {
                int at = row * steps + step;
                double? value = LossScale.Logarithm(grid, step, row);
                numbers[at] = value is { } known ? scale.Place(known) : double.NaN;
                classes[at] = grid.Outcome[step][row] switch
                {
                    Outcome.Pending or Outcome.Cancelled => 3,
                    Outcome.Singular => 2,
                    _ => (byte)(value is null ? 1 : 0),
                };
            }

        return (z, classes);
    }

    private static double Middle(Func<int, double> edge, int index) => (edge(index) + edge(index + 1)) / 2;
}
