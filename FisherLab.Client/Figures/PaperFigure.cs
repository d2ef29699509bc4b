using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using XAnchorEnum = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum;
using YAnchorEnum = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum;

namespace FisherLab.Client.Figures;

/// <summary>A figure of the paper as a chart: every panel on axes of its own, at its place and with its window.</summary>
public static class PaperFigure
{
    private const string Family = "Inter Variable, Inter, sans-serif";

    /// <summary>Above the panels, for their titles; and below, for the ticks and titles of their axes.</summary>
    public static (int Top, int Bottom) Margins(PaperFrame frame) => frame == PaperFrame.Small ? (20, 10) : (26, 42);

    /// <summary>Pixels that the chart should be tall.</summary>
    public static int Height(FigureData figure, PaperFrame frame) => PaperPlaces.Of(figure, frame).Height + Margins(frame).Top + Margins(frame).Bottom;

    public static Chart Draw(FigureData figure, PaperFrame frame, Palette colours)
    {
        var places = PaperPlaces.Of(figure, frame);
        bool small = frame == PaperFrame.Small;
        (int top, int bottom) = Margins(frame);
        var layout = new Plotly.Blazor.Layout
        {
            Margin = new Margin { L = small ? places.AreMaps ? 2 : 32 : 56, R = small ? 4 : 16, T = top, B = bottom },
            Font = new Font { Family = Family, Size = 11.5m, Color = colours.Text2 },
            PaperBgColor = "rgba(0,0,0,0)",
            PlotBgColor = "rgba(0,0,0,0)",
            ShowLegend = false,
            HoverMode = HoverModeEnum.Closest,
            HoverLabel = new HoverLabel { BgColor = colours.Surface, BorderColor = colours.Line2, Font = new Plotly.Blazor.LayoutLib.HoverLabelLib.Font { Family = Family, Size = 12, Color = colours.Text } },
            XAxis = [],
            YAxis = [],
            Annotations = [],
        };
        var traces = new List<ITrace>();
        foreach ((int at, PanelPlace place) in places.Panels.Index())
        {
            string axis = at == 0 ? "" : $"{at + 1}";
            var axes = new PaperAxes(place, axis, frame, colours);
            layout.XAxis.Add(axes.X);
            layout.YAxis.Add(axes.Y);
            traces.AddRange(PaperTraces.Of(place.Panel, axis, small, colours));
            foreach (Annotation note in Notes(place, axis, small, colours))
                layout.Annotations.Add(note);
        }

        return new Chart(traces, layout);
    }

    private static IEnumerable<Annotation> Notes(PanelPlace place, string axis, bool small, Palette colours)
    {
        FigurePanel panel = place.Panel;
        MethodStyle? method = PaperStyle.MethodOf(panel);
        Annotation title = Note(method is null ? panel.Title : $"<b>{panel.Title}</b>", method?.Text(colours) ?? (small ? colours.Text2 : colours.Text), small ? 11 : 12.5m);
        yield return On(title, "paper", place.Left, place.Top, XAnchorEnum.Left, YAnchorEnum.Bottom);
        if (panel.Missing is { } missing)
            yield return On(Note(string.Join("<br>", Lines.Of(missing, small ? 18 : 30)), colours.Text3, small ? 11 : 12), "paper", (place.Left + place.Right) / 2, (place.Bottom + place.Top) / 2, XAnchorEnum.Center, YAnchorEnum.Middle);
        if (small)
            yield break;
        foreach (FigureMark mark in panel.Marks.Where(mark => mark is { IsOurs: true, Shape: FigureShape.Line }))
            if (PaperStyle.Method(mark.Role) is { } style && Apart(mark, panel) is var (x, y))
                yield return On(Note(mark.Label, style.Text(colours), 11), axis, x, y, XAnchorEnum.Left, YAnchorEnum.Middle);
    }

    // The point at which our line is named: of those that the window shows the one farthest from the printed line, because elsewhere the two may coincide.
    private static (double X, double Y)? Apart(FigureMark ours, FigurePanel panel)
    {
        FigureMark? printed = panel.Marks.FirstOrDefault(mark => mark.Role == ours.Role && mark is { IsOurs: false, Shape: FigureShape.Line });
        int[] seen = [.. Enumerable.Range(0, ours.X.Count).Where(i => Within(panel.X, ours.X[i]) && Within(panel.Y, ours.Y[i]))];
        if (seen.Length == 0)
            return null;
        int at = printed is null ? seen[seen.Length / 2] : seen.MaxBy(i => i < printed.Y.Count ? Math.Abs(On(panel.Y, ours.Y[i]) - On(panel.Y, printed.Y[i])) : 0);
        return (On(panel.X, ours.X[at]), On(panel.Y, ours.Y[at]));
    }

    // As Plotly places notes: by the logarithm on a log axis.
    private static double On(FigureAxis axis, double value) => axis.IsLogarithmic ? Math.Log10(value) : value;

    private static bool Within(FigureAxis axis, double value) => value >= axis.From && value <= axis.To;

    private static Annotation Note(string text, string colour, decimal size) => new()
    {
        Text = text,
        ShowArrow = false,
        Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = colour, Size = size },
    };

    private static Annotation On(Annotation note, string axis, double x, double y, XAnchorEnum across, YAnchorEnum up)
    {
        bool paper = axis == "paper";
        (note.XRef, note.YRef) = paper ? ("paper", "paper") : ($"x{axis}", $"y{axis}");
        (note.X, note.Y, note.XAnchor, note.YAnchor, note.YShift) = (x, y, across, up, up == YAnchorEnum.Bottom ? 2 : 0);
        note.XShift = across == XAnchorEnum.Left && !paper ? 6 : 0;
        return note;
    }
}
