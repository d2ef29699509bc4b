using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using Plotly.Blazor.LayoutLib;
using XConstrain = Plotly.Blazor.LayoutLib.XAxisLib.ConstrainEnum;
using XFont = Plotly.Blazor.LayoutLib.XAxisLib.TickFont;
using XMirror = Plotly.Blazor.LayoutLib.XAxisLib.MirrorEnum;
using XTicks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum;
using XTitle = Plotly.Blazor.LayoutLib.XAxisLib.Title;
using XToward = Plotly.Blazor.LayoutLib.XAxisLib.ConstrainTowardEnum;
using XType = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum;
using YConstrain = Plotly.Blazor.LayoutLib.YAxisLib.ConstrainEnum;
using YFont = Plotly.Blazor.LayoutLib.YAxisLib.TickFont;
using YMirror = Plotly.Blazor.LayoutLib.YAxisLib.MirrorEnum;
using YTicks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum;
using YTitle = Plotly.Blazor.LayoutLib.YAxisLib.Title;
using YToward = Plotly.Blazor.LayoutLib.YAxisLib.ConstrainTowardEnum;
using YType = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum;

namespace FisherLab.Client.Figures;

/// <summary>The axes of a panel: its window, at its place.</summary>
/// <param name="place">Of the panel.</param>
/// <param name="axis">Which pair of axes: "" for the first, then "2", "3" and so on.</param>
/// <param name="frame">How much room there is.</param>
/// <param name="colours">The theme.</param>
internal sealed class PaperAxes(PanelPlace place, string axis, PaperFrame frame, Palette colours)
{
    private readonly FigurePanel panel = place.Panel;
    private readonly bool small = frame == PaperFrame.Small, isMap = PaperPlaces.IsMap(place.Panel);
    private readonly Ticks? across = TicksOf(place.Panel.X), up = TicksOf(place.Panel.Y);

    public XAxis X => new()
    {
        Type = panel.X.IsLogarithmic ? XType.Log : XType.Linear,
        Range = Range(panel.X),
        Domain = [place.Left, place.Right],
        Anchor = $"y{axis}",
        GridColor = colours.GridLine,
        ShowGrid = !small && !isMap,
        ZeroLine = false,
        ShowLine = true,
        Mirror = isMap ? XMirror.True : XMirror.False,
        LineColor = colours.Line2,
        Ticks = small ? XTicks.Empty : XTicks.Outside,
        TickLen = 4,
        TickColor = colours.Line2,
        ShowTickLabels = !small,
        NTicks = 6,
        TickVals = across is null ? null : [.. across.At.Cast<object>()],
        TickText = across is null ? null : [.. across.Texts.Cast<object>()],
        TickFont = new XFont { Size = 11.5m },
        Title = small ? null : new XTitle { Text = panel.X.Title, Standoff = 4, Font = new Plotly.Blazor.LayoutLib.XAxisLib.TitleLib.Font { Size = 12 } },
        Constrain = XConstrain.Domain,
        ConstrainToward = XToward.Left,
    };

    public YAxis Y => new()
    {
        Type = panel.Y.IsLogarithmic ? YType.Log : YType.Linear,
        Range = Range(panel.Y),
        Domain = [place.Bottom, place.Top],
        Anchor = $"x{axis}",
        GridColor = colours.GridLine,
        ShowGrid = !small && !isMap,
        ZeroLine = IsSigned,
        ZeroLineColor = colours.Line2,
        ShowLine = true,
        Mirror = isMap ? YMirror.True : YMirror.False,
        LineColor = colours.Line2,
        Ticks = small ? YTicks.Empty : YTicks.Outside,
        TickLen = 4,
        TickColor = colours.Line2,
        ShowTickLabels = !small || !isMap,
        NTicks = small ? 4 : 6,
        TickVals = up is null ? null : [.. up.At.Cast<object>()],
        TickText = up is null ? null : [.. up.Texts.Cast<object>()],
        TickFont = new YFont { Size = small ? 10.5m : 11.5m },
        Title = small ? null : new YTitle { Text = panel.Y.Title, Standoff = 2, Font = new Plotly.Blazor.LayoutLib.YAxisLib.TitleLib.Font { Size = 12 } },
        ScaleAnchor = isMap && !small ? $"x{axis}" : null,
        Constrain = YConstrain.Domain,
        ConstrainToward = YToward.Top,
    };

    // A cosine: its zero is where the directions begin to oppose each other.
    private bool IsSigned => !isMap && panel.Y is { IsLogarithmic: false, From: < 0, To: > 0 };

    private static IList<object> Range(FigureAxis of) => of.IsLogarithmic ? [Math.Log10(of.From), Math.Log10(of.To)] : [of.From, of.To];

    // The signs of linear ticks are Plotly's own, which are U+2212.
    private static Ticks? TicksOf(FigureAxis of) => of switch
    {
        { IsLogarithmic: true } => ChartLayout.Logarithmic(Math.Log10(of.From), Math.Log10(of.To)),
        { From: >= -1.2 and <= -1, To: >= 1 and <= 1.2 } => new Ticks([-1, 0, 1], [Numbers.Exponent(-1, "0"), "0", "1"]),
        _ => null,
    };
}
