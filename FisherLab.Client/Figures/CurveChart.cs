using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using XFont = Plotly.Blazor.LayoutLib.XAxisLib.TickFont;
using XTicks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum;
using XTitle = Plotly.Blazor.LayoutLib.XAxisLib.Title;
using YFont = Plotly.Blazor.LayoutLib.YAxisLib.TickFont;
using YTicks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum;
using YType = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum;

namespace FisherLab.Client.Figures;

/// <summary>Curves over the iterations, with their names at their ends.</summary>
public static class CurveChart
{
    private const string Family = "Inter Variable, sans-serif";

    /// <summary>Positive numbers on a log axis.</summary>
    /// <param name="curves">The lines; the selected one is drawn last, over the others.</param>
    /// <param name="ceiling">Larger values are cut off; null for none.</param>
    /// <param name="colours">The theme.</param>
    public static Chart Logarithmic(IReadOnlyList<Curve> curves, double? ceiling, Palette colours)
    {
        IReadOnlyList<Curve> positive = [.. curves.Select(curve => curve with { Values = [.. curve.Values.Select(value => value > 0 && double.IsFinite(value.Value) ? value : null)] })];
        double[] shown = [.. positive.SelectMany(curve => curve.Values).OfType<double>().Where(value => ceiling is null || value <= ceiling)];
        (double from, double to) = shown.Length == 0 ? (0, 1) : (Math.Log10(shown.Min()), Math.Log10(shown.Max()));
        double margin = Math.Max(0.04 * (to - from), 0.01);
        return Draw(positive, (from - margin, to + margin), LogTicks(from - margin, to + margin), logarithmic: true, "iteration", colours);
    }

    /// <summary>Numbers from −1 to 1, with a line at 0.</summary>
    public static Chart Cosine(IReadOnlyList<Curve> curves, Palette colours) =>
        Draw(curves, (-1.06, 1.06), new Ticks([-1, 0, 1], ["−1", "0", "1"]), logarithmic: false, "iteration", colours);

    private static Chart Draw(IReadOnlyList<Curve> curves, (double From, double To) range, Ticks ticks, bool logarithmic, string xTitle, Palette colours)
    {
        int last = Math.Max(1, curves.Select(curve => curve.Values.Count - 1).DefaultIfEmpty(1).Max());
        var layout = new Plotly.Blazor.Layout
        {
            Margin = new Margin { L = 46, R = 52, T = 6, B = 36 },
            Font = new Plotly.Blazor.LayoutLib.Font { Family = Family, Size = 11.5m, Color = colours.Text2 },
            PaperBgColor = "rgba(0,0,0,0)",
            PlotBgColor = "rgba(0,0,0,0)",
            ShowLegend = false,
            HoverMode = HoverModeEnum.X,
            HoverLabel = new Plotly.Blazor.LayoutLib.HoverLabel { BgColor = colours.Surface, BorderColor = colours.Line2, Font = new Plotly.Blazor.LayoutLib.HoverLabelLib.Font { Family = Family, Size = 12, Color = colours.Text } },
            XAxis =
            [
                new XAxis
                {
                    Range = [0, last], GridColor = colours.GridLine, ZeroLine = false, Ticks = XTicks.Outside, TickLen = 4, TickColor = colours.Line2, ShowLine = true,
                    LineColor = colours.Line2, NTicks = 6, Title = new XTitle { Text = xTitle, Standoff = 4, Font = new Plotly.Blazor.LayoutLib.XAxisLib.TitleLib.Font { Size = 12 } }, TickFont = new XFont { Size = 11.5m },
                },
            ],
            YAxis =
            [
                new YAxis
                {
                    Type = logarithmic ? YType.Log : YType.Linear, Range = [range.From, range.To], GridColor = colours.GridLine, ZeroLine = false,
                    Ticks = YTicks.Outside, TickLen = 4, TickColor = colours.Line2, ShowLine = true, LineColor = colours.Line2,
                    TickVals = [.. ticks.At.Cast<object>()], TickText = [.. ticks.Texts.Cast<object>()], TickFont = new YFont { Size = 11.5m },
                },
            ],
            Shapes = logarithmic ? [] : [Zero(last, colours)],
            Annotations = [.. EndLabels(curves, range, last, logarithmic, colours)],
        };
        return new Chart([.. curves.OrderBy(curve => curve.Selected).Select(curve => Line(curve, colours))], layout);
    }

    private static Scatter Line(Curve curve, Palette colours) => new()
    {
        Name = curve.Label,
        Mode = ModeFlag.Lines,
        X = [.. Enumerable.Range(0, curve.Values.Count).Cast<object>()],
        Y = [.. curve.Values.Select(value => (object)value!)],
        Line = new Plotly.Blazor.Traces.ScatterLib.Line
        {
            Color = curve.Style.Line(colours),
            Width = curve.Selected ? 2.6m : 1.8m,
            Dash = curve.Style.Dash,
        },
        HoverTemplate = "%{y:.7g}",
        ConnectGaps = false,
    };

    private static Shape Zero(int last, Palette colours) => new()
    {
        Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
        X0 = 0,
        X1 = last,
        Y0 = 0,
        Y1 = 0,
        Line = new Plotly.Blazor.LayoutLib.ShapeLib.Line { Color = colours.LineInputs, Width = 1, Dash = "2px,2px" },
        Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
    };

    // At the height of the last value, moved apart where two would overlap.
    private static IEnumerable<Annotation> EndLabels(
        IReadOnlyList<Curve> curves, (double From, double To) range, int last, bool logarithmic, Palette colours)
    {
        double gap = 0.06, previous = double.NegativeInfinity;
        foreach ((Curve curve, double at) in curves
            .Select(curve => (curve, curve.Values.LastOrDefault(value => value is not null)))
            .Where(end => end.Item2 is not null)
            .Select(end => (end.curve, ((logarithmic ? Math.Log10(end.Item2!.Value) : end.Item2!.Value) - range.From) / (range.To - range.From)))
            .OrderBy(end => end.Item2))
        {
            double y = previous = Math.Max(Math.Clamp(at, 0, 1), previous + gap);
            yield return new Annotation
            {
                Text = $"<b>{curve.Label}</b>",
                XRef = "paper",
                YRef = "paper",
                X = 1,
                Y = Math.Min(y, 1.03),
                XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
                YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Middle,
                XShift = 6,
                ShowArrow = false,
                Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = curve.Style.Text(colours), Size = 11.5m },
            };
        }
    }

    // 1, 2 and 5 of each decade while few are in sight, else powers of ten.
    private static Ticks LogTicks(double from, double to)
    {
        int[] leading = to - from > 2.2 ? [1] : to - from > 0.5 ? [1, 2, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
        int stride = Math.Max(1, (int)Math.Ceiling((to - from) / 7));
        var at = new List<double>();
        for (int decade = (int)Math.Floor(from); decade <= to; decade += stride)
            at.AddRange(leading.Select(digit => digit * Math.Pow(10, decade)).Where(tick => Math.Log10(tick) >= from && Math.Log10(tick) <= to));
        bool powers = to - from > 2.2 && (from < -3 || to > 4);
        return new Ticks([.. at], [.. at.Select(tick => powers ? $"10<sup>{Numbers.Exponent(Math.Log10(tick), "0")}</sup>" : Numbers.Brief(tick))]);
    }
}
