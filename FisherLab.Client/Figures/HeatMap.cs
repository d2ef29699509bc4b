using System.Globalization;
using FisherLab.Client.Api;
using FisherLab.Client.Words;
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

    public static bool IsStrip(GridAnswer grid) => grid.Dampings.Count < 2;

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
            XTicks = Powers(data.From, data.To, 8),
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
        double[] x = GridExtent.Edges(grid.StepSizes), y = GridExtent.Edges(grid.Dampings);
        (byte[] z, byte[] classes) = Cells(grid, data.Scale);
        MethodBest? best = data.Best.FirstOrDefault(best => best.Method == grid.Method);
        (double?[] outlineX, double?[] outlineY) = best is { Tied.Count: > 1 } ? TiedOutline.Of(best.Tied.Cells, x, y) : ([], []);
        bool strip = IsStrip(grid);
        return new HeatMapPanel
        {
            Method = grid.Method,
            Caption = captions ? HeatMapCaption.Of(data, grid, best, colours) : "",
            Top = top,
            Height = height,
            X = x,
            Y = y,
            YTicks = strip ? null : Powers(y[0], y[^1], height > 120 ? 5 : 3),
            YTitle = strip ? "" : "damping <i>λ</i>",
            Z = z,
            Classes = classes,
            Running = [.. grid.Running.Select(part => (double[])
                [x[part.FirstStepSize], x[part.FirstStepSize + part.StepSizes], y[part.FirstDamping], y[part.FirstDamping + part.Dampings]])],
            Best = best is null ? null : [Middle(x, best.Cell.Step), Middle(y, best.Cell.Damping ?? 0)],
            OutlineX = outlineX,
            OutlineY = outlineY,
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

    private static double Middle(double[] edges, int index) => (edges[index] + edges[index + 1]) / 2;

    // Whole powers of ten, at most so many.
    private static Ticks Powers(double from, double to, int most)
    {
        int[] strides = [1, 2, 5, 10, 20, 50, 100];
        int stride = Array.Find(strides, stride => (to - from) / stride <= most) is > 0 and int found ? found : 200;
        var at = new List<double>();
        for (double tick = Math.Ceiling(from / stride) * stride; tick <= to; tick += stride)
            at.Add(tick);
        return new Ticks([.. at], [.. at.Select(tick => $"10<sup>{Numbers.Minus(tick.ToString("0", CultureInfo.InvariantCulture))}</sup>")]);
    }
}
