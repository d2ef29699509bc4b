using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using Line = Plotly.Blazor.Traces.ScatterLib.Line;

namespace FisherLab.Client.Figures;

/// <summary>A slice as a chart: finished cells as a line with gaps, those without a number as crosses above it. Every trace has one point a cell, so that a click names it.</summary>
public static class SliceChart
{
    public static Chart Draw(Slice slice, MethodStyle style, Palette colours)
    {
        double[] losses = [.. slice.Points.Select(point => point.Drawn).OfType<double>()];
        (double from, double to) = losses.Length == 0 ? (0, 1) : (Math.Log10(losses.Min()), Math.Log10(losses.Max()));
        double margin = Math.Max(0.06 * (to - from), 0.01), above = Math.Max(0.14 * (to - from), 0.04), masked = Math.Pow(10, to + above / 2);
        (double first, double last) = (slice.Points[0].Log10, slice.Points[^1].Log10);
        double side = Math.Max(0.03 * (last - first), 0.1);
        var dots = new Marker { Size = slice.Points.Count > 120 ? 3.5m : 5, Color = style.Line(colours) };
        var crosses = new Marker { Size = 5, Color = colours.Text3, Symbol = SymbolEnum.X };
        var ring = new Marker { Size = 13, Color = colours.Text, Symbol = SymbolEnum.CircleOpen, Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Width = 2 } };
        return new Chart(
            [
                Trace(slice, style, colours, point => point.Drawn, dots, joined: true),
                Trace(slice, style, colours, point => point.IsMasked ? masked : null, crosses),
                Trace(slice, style, colours, point => point.Cell != slice.Through ? null : point.Drawn ?? (point.IsMasked ? masked : null), ring),
            ],
            ChartLayout.Of(
                new ChartAxis(first - side, last + side, IsLogarithmic: false, Exponents(first, last), slice.AlongStepSize ? "step size <i>γ</i>" : "damping <i>λ</i>"),
                new ChartAxis(from - margin, to + above, IsLogarithmic: true, ChartLayout.Logarithmic(from - margin, to)), HoverModeEnum.Closest, colours));
    }

    private static Scatter Trace(Slice slice, MethodStyle style, Palette colours, Func<SlicePoint, double?> value, Marker marker, bool joined = false) => new()
    {
        Mode = joined ? ModeFlag.Lines | ModeFlag.Markers : ModeFlag.Markers,
        X = [.. slice.Points.Select(point => (object)point.Log10)],
        Y = [.. slice.Points.Select(point => (object)value(point)!)],
        TextArray = [.. slice.Points.Select(point => Describe(slice, point))],
        Line = new Line { Color = style.Line(colours), Width = 1.8m },
        Marker = marker,
        HoverTemplate = "%{text}<extra></extra>",
        ConnectGaps = false,
        ClipOnAxis = false,
    };

    private static string Describe(Slice slice, SlicePoint point)
    {
        string end = point.Drawn is { } loss ? Numbers.Loss(loss, 12) : OutcomeWord.Of(point.Outcome, point.Iterations);
        return $"{(slice.AlongStepSize ? "γ" : "λ")} = 10<sup>{Numbers.Exponent(point.Log10)}</sup>, {end}";
    }

    private static Ticks Exponents(double from, double to)
    {
        int stride = Math.Max(1, (int)Math.Ceiling((to - from) / 6)), first = (int)Math.Ceiling(from - 1e-9), last = (int)Math.Floor(to + 1e-9);
        int[] at = [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(exponent => exponent % stride == 0)];
        return new Ticks([.. at.Select(exponent => (double)exponent)], [.. at.Select(exponent => $"10<sup>{Numbers.Exponent(exponent, "0")}</sup>")]);
    }
}
