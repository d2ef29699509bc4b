using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.LayoutLib.AnnotationLib;

namespace FisherLab.Client.Figures;

/// <summary>The names of methods at their lines, in the colours of their text.</summary>
public static class LineLabels
{
    // Of a chart's height, so that two names do not touch.
    private const double Apart = 0.06;

    /// <summary>Behind the last point of each line, moved apart where two would overlap.</summary>
    /// <param name="ends">Those points, in parts of the chart's width and height.</param>
    /// <param name="colours">The theme.</param>
    public static IEnumerable<Annotation> AtTheEnd(IReadOnlyList<(MethodStyle Style, double X, double Y)> ends, Palette colours)
    {
        double previous = double.NegativeInfinity;
        foreach ((MethodStyle style, double x, double height) in ends.OrderBy(end => end.Y))
        {
            previous = Math.Max(Math.Clamp(height, 0, 1), previous + Apart);
            yield return Of(style, colours, "paper", x, "paper", previous, XAnchorEnum.Left);
        }
    }

    /// <summary>To the left of a point of a line, on axes that both are linear or take logarithms.</summary>
    public static Annotation Before(MethodStyle style, double x, double y, Palette colours) => Of(style, colours, "x", x, "y", y, XAnchorEnum.Right);

    private static Annotation Of(MethodStyle style, Palette colours, string across, double x, string along, double y, XAnchorEnum anchor) => new()
    {
        Text = $"<b>{style.Label}</b>",
        XRef = across,
        YRef = along,
        X = x,
        Y = y,
        XAnchor = anchor,
        YAnchor = YAnchorEnum.Middle,
        XShift = anchor == XAnchorEnum.Left ? 6 : -6,
        ShowArrow = false,
        Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = style.Text(colours), Size = 11.5m },
    };
}
