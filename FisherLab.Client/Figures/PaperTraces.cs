using FisherLab.Engine.Paper;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using Line = Plotly.Blazor.Traces.ScatterLib.Line;

namespace FisherLab.Client.Figures;

/// <summary>The marks of a panel as Plotly's traces.</summary>
internal static class PaperTraces
{
    /// <summary>One a mark, in their order; a panel without marks has an empty one, because Plotly draws no axes without.</summary>
    /// <param name="panel">Of the figure.</param>
    /// <param name="axis">Which pair of axes: "" for the first, then "2", "3" and so on.</param>
    /// <param name="small">Whether there is little room.</param>
    /// <param name="colours">The theme.</param>
    public static IEnumerable<ITrace> Of(FigurePanel panel, string axis, bool small, Palette colours) =>
        panel.Marks.Select(mark => On(axis, Of(mark, panel, small, colours))).DefaultIfEmpty(On(axis, new Scatter { X = [null!], Y = [null!] }));

    private static Scatter Of(FigureMark mark, FigurePanel panel, bool small, Palette colours) => mark.Shape switch
    {
        FigureShape.Line => Path(mark, panel, small, colours),
        FigureShape.Arrows => Arrows(mark, small, colours),
        _ => Points(mark, panel, small, colours),
    };

    private static Scatter Path(FigureMark mark, FigurePanel panel, bool small, Palette colours)
    {
        (string dash, decimal width) = PaperStyle.Line(mark.Role, mark.IsOurs, small);
        return Named(mark, new Scatter
        {
            Mode = ModeFlag.Lines,
            X = Values(mark.X),
            Y = Values(mark.Y),
            Line = new Line { Color = PaperStyle.Colour(mark.Role, panel, colours), Width = width, Dash = dash },
            ConnectGaps = false,
        });
    }

    // Drawn over the curves, and whole at the edge of the window.
    private static Scatter Points(FigureMark mark, FigurePanel panel, bool small, Palette colours)
    {
        string colour = PaperStyle.Colour(mark.Role, panel, colours);
        bool isOpen = mark.Shape == FigureShape.Circles;
        (decimal size, decimal opacity) = mark.Shape switch
        {
            FigureShape.Stars => (small ? 10 : 13, 1),
            FigureShape.Circles => (small ? 6 : 9, 1),
            _ when mark.Role is FigureRole.Data or FigureRole.FirstClass or FigureRole.SecondClass => (4, 0.6m),
            _ => (small ? 5 : 7, 1m),
        };
        return Named(mark, new Scatter
        {
            Mode = ModeFlag.Markers,
            X = Values(mark.X),
            Y = Values(mark.Y),
            Marker = new Marker
            {
                Symbol = PaperStyle.Symbol(mark.Role, mark.Shape),
                Size = size,
                Opacity = opacity,
                Color = isOpen ? colours.Surface : colour,
                Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Color = isOpen ? colour : colours.Surface, Width = isOpen ? 2 : mark.Shape == FigureShape.Stars ? 1 : 0 },
            },
            ClipOnAxis = mark.Shape == FigureShape.Dots,
        });
    }

    // A segment each, with a head at its tip that is turned the way of the segment on the screen.
    private static Scatter Arrows(FigureMark mark, bool small, Palette colours)
    {
        int count = mark.X.Count / 2;
        IEnumerable<int> each = Enumerable.Range(0, count);
        return new Scatter
        {
            Name = mark.Label,
            Mode = ModeFlag.Lines | ModeFlag.Markers,
            X = [.. each.SelectMany(i => (object[])[.. Values([mark.X[2 * i], mark.X[2 * i + 1]]), null!])],
            Y = [.. each.SelectMany(i => (object[])[.. Values([mark.Y[2 * i], mark.Y[2 * i + 1]]), null!])],
            Line = new Line { Color = colours.LineInputs, Width = small ? 0.8m : 1 },
            Marker = new Marker
            {
                Symbol = SymbolEnum.Arrow,
                AngleRef = AngleRefEnum.Previous,
                SizeArray = [.. each.SelectMany(_ => (decimal?[])[0, small ? 4 : 6, 0])],
                Color = colours.LineInputs,
                Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Width = 0 },
                Opacity = 1,
            },
            ConnectGaps = false,
            HoverInfo = HoverInfoFlag.Skip,
        };
    }

    private static Scatter Named(FigureMark mark, Scatter trace)
    {
        trace.Name = mark.Label;
        if (mark.Role is FigureRole.Loss)
            trace.HoverInfo = HoverInfoFlag.Skip;
        else
            trace.HoverTemplate = "%{x:.5~g}, %{y:.7g}";
        return trace;
    }

    private static Scatter On(string axis, Scatter trace)
    {
        (trace.XAxis, trace.YAxis) = ($"x{axis}", $"y{axis}");
        return trace;
    }

    // JSON has no NaN; null interrupts a line.
    private static IList<object> Values(IReadOnlyList<double> values) => [.. values.Select(value => double.IsFinite(value) ? (object)value : null!)];
}
