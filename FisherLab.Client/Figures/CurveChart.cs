using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace FisherLab.Client.Figures;

/// <summary>Curves over the iterations, with their names at their ends.</summary>
public static class CurveChart
{
    // Where the middle of what is below the floor stands, from the bottom of a chart.
    private const double Floor = 0.05;

    /// <summary>Positive numbers on a log axis.</summary>
    /// <param name="curves">The lines; the selected one is drawn last, over the others.</param>
    /// <param name="bounds">Larger values are cut off, and what is below the floor is grey and empty.</param>
    /// <param name="logTime">Whether the iterations stand on a log axis, from 1.</param>
    /// <param name="colours">The theme.</param>
    public static Chart Logarithmic(IReadOnlyList<Curve> curves, CurveBounds bounds, bool logTime, Palette colours)
    {
        IReadOnlyList<Curve> drawn = [.. curves.Select(bounds.Drawn)];
        double[] shown = [.. drawn.SelectMany(curve => curve.Values).OfType<double>().Where(value => bounds.Ceiling is null || value <= bounds.Ceiling)];
        (double from, double to) = shown.Length == 0 ? (0, 1) : (Math.Log10(shown.Min()), Math.Log10(shown.Max()));
        double margin = Math.Max(0.04 * (to - from), 0.01);
        if (bounds.Floor is { } floor and > 0 && from < Math.Log10(floor) + 1)
            from = Math.Log10(floor) - 0.06 * (to - Math.Log10(floor));
        var y = new ChartAxis(from - margin, to + margin, IsLogarithmic: true, ChartLayout.Logarithmic(from - margin, to + margin));
        Chart chart = Draw(drawn, y, Last(drawn), logTime, colours);
        if (bounds.Floor is { } below and > 0 && Math.Log10(below) > y.From)
            chart.Layout.Shapes = [Uncertain(y.From, below, colours)];
        return chart;
    }

    /// <summary>Numbers from −1 to 1, with a line at 0.</summary>
    /// <param name="curves">The lines.</param>
    /// <param name="beside">The curves of the chart above, whose axis of iterations this one shares.</param>
    /// <param name="logTime">Whether that is a log axis.</param>
    /// <param name="colours">The theme.</param>
    public static Chart Cosine(IReadOnlyList<Curve> curves, IReadOnlyList<Curve> beside, bool logTime, Palette colours)
    {
        Chart chart = Draw(
            curves, new ChartAxis(-1.06, 1.06, IsLogarithmic: false, new Ticks([-1, 0, 1], ["−1", "0", "1"])), Last([.. curves, .. beside]), logTime, colours);
        chart.Layout.Shapes = [Across(0, 0, new Plotly.Blazor.LayoutLib.ShapeLib.Line { Color = colours.LineInputs, Width = 1, Dash = "2px,2px" })];
        return chart;
    }

    private static int Last(IReadOnlyList<Curve> curves) => Math.Max(1, curves.Select(curve => curve.Values.Count - 1).DefaultIfEmpty(1).Max());

    private static Chart Draw(IReadOnlyList<Curve> curves, ChartAxis y, int last, bool logTime, Palette colours)
    {
        ChartAxis x = logTime
            ? new ChartAxis(0, Math.Max(Math.Log10(last), 0.1), IsLogarithmic: true, ChartLayout.Logarithmic(0, Math.Log10(last)), "iteration")
            : new ChartAxis(0, last, IsLogarithmic: false, null, "iteration");
        Plotly.Blazor.Layout layout = ChartLayout.Of(x, y, HoverModeEnum.X, colours);
        layout.Annotations = [.. EndLabels(curves, x, y, colours)];
        return new Chart([.. curves.OrderBy(curve => curve.Selected).Select(curve => Line(curve, LinePoints.Seen(curve.Values, logTime), colours))], layout);
    }

    private static Scatter Line(Curve curve, IReadOnlyList<int> seen, Palette colours) => new()
    {
        Name = curve.Label,
        Mode = ModeFlag.Lines,
        X = [.. seen.Cast<object>()],
        Y = [.. seen.Select(time => (object)curve.Values[time]!)],
        Line = new Plotly.Blazor.Traces.ScatterLib.Line
        {
            Color = curve.Style.Line(colours),
            Width = curve.Selected ? 2.6m : 1.8m,
            Dash = curve.Style.Dash,
        },
        HoverTemplate = "%{y:.7g}",
        ConnectGaps = false,
    };

    private static Shape Uncertain(double bottom, double floor, Palette colours)
    {
        Shape ground = Across(Math.Pow(10, bottom), floor, new Plotly.Blazor.LayoutLib.ShapeLib.Line { Color = colours.LineInputs, Width = 0 });
        ground.Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect;
        ground.FillColor = colours.Mask;
        return ground;
    }

    private static Shape Across(double from, double to, Plotly.Blazor.LayoutLib.ShapeLib.Line line) => new()
    {
        Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
        XRef = "paper",
        X0 = 0,
        X1 = 1,
        Y0 = from,
        Y1 = to,
        Line = line,
        Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
    };

    // At the height of the last value, or on the floor that the line has sunk to; moved apart where two would overlap.
    private static IEnumerable<Annotation> EndLabels(IReadOnlyList<Curve> curves, ChartAxis x, ChartAxis y, Palette colours)
    {
        double gap = 0.06, previous = double.NegativeInfinity;
        foreach ((Curve curve, int time, double at) in curves
            .Select(curve => (curve, time: curve.Values.Index().LastOrDefault(point => point.Item is not null, (-1, null)).Index))
            .Where(end => end.time >= 0)
            .Select(end => (end.curve, end.time, end.curve.End is null ? Place(y, end.curve.Values[end.time]!.Value) : Floor))
            .OrderBy(end => end.Item3))
        {
            bool inside = curve.End is not null && Place(x, Math.Max(1, time)) > 0.5; // a long label has no room to the right
            double height = previous = Math.Max(Math.Clamp(at, 0, 1), previous + gap);
            yield return new Annotation
            {
                Text = curve.End is null ? $"<b>{curve.Label}</b>" : $"<b>{curve.Label}</b> {curve.End}",
                XRef = "paper",
                YRef = "paper",
                X = Math.Clamp(Place(x, Math.Max(1, time)), 0, 1),
                Y = Math.Min(height, 1.03),
                XAnchor = inside ? Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Right : Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
                YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Middle,
                XShift = inside ? -6 : 6,
                ShowArrow = false,
                Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = curve.Style.Text(colours), Size = 11.5m },
            };
        }
    }

    private static double Place(ChartAxis axis, double value) => ((axis.IsLogarithmic ? Math.Log10(value) : value) - axis.From) / (axis.To - axis.From);
}
