using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;
using XFont = Plotly.Blazor.LayoutLib.XAxisLib.TickFont;
using XTicks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum;
using XTitle = Plotly.Blazor.LayoutLib.XAxisLib.Title;
using XType = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum;
using YFont = Plotly.Blazor.LayoutLib.YAxisLib.TickFont;
using YTicks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum;
using YTitle = Plotly.Blazor.LayoutLib.YAxisLib.Title;
using YType = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum;

namespace FisherLab.Client.Figures;

/// <summary>What all charts of lines have in common: margins, fonts, axes.</summary>
internal static class ChartLayout
{
    private const string Family = "Inter Variable, Inter, sans-serif";

    public static Plotly.Blazor.Layout Of(ChartAxis x, ChartAxis y, HoverModeEnum hover, Palette colours) => new()
    {
        Margin = new Margin { L = 46, R = 52, T = 6, B = 36 },
        Font = new Font { Family = Family, Size = 11.5m, Color = colours.Text2 },
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        ShowLegend = false,
        HoverMode = hover,
        HoverLabel = new HoverLabel { BgColor = colours.Surface, BorderColor = colours.Line2, Font = new Plotly.Blazor.LayoutLib.HoverLabelLib.Font { Family = Family, Size = 12, Color = colours.Text } },
        XAxis =
        [
            new XAxis
            {
                Type = x.IsLogarithmic ? XType.Log : XType.Linear, Range = [x.From, x.To], GridColor = colours.GridLine, ZeroLine = false,
                Ticks = XTicks.Outside, TickLen = 4, TickColor = colours.Line2, ShowLine = true, LineColor = colours.Line2, NTicks = 6,
                TickVals = x.Ticks is null ? null : [.. x.Ticks.At.Cast<object>()], TickText = x.Ticks is null ? null : [.. x.Ticks.Texts.Cast<object>()],
                Title = new XTitle { Text = x.Title, Standoff = 4, Font = new Plotly.Blazor.LayoutLib.XAxisLib.TitleLib.Font { Size = 12 } }, TickFont = new XFont { Size = 11.5m },
            },
        ],
        YAxis =
        [
            new YAxis
            {
                Type = y.IsLogarithmic ? YType.Log : YType.Linear, Range = [y.From, y.To], GridColor = colours.GridLine, ZeroLine = false,
                Ticks = YTicks.Outside, TickLen = 4, TickColor = colours.Line2, ShowLine = true, LineColor = colours.Line2,
                TickVals = y.Ticks is null ? null : [.. y.Ticks.At.Cast<object>()], TickText = y.Ticks is null ? null : [.. y.Ticks.Texts.Cast<object>()],
                Title = y.Title.Length == 0 ? null : new YTitle { Text = y.Title, Standoff = 2, Font = new Plotly.Blazor.LayoutLib.YAxisLib.TitleLib.Font { Size = 12 } }, TickFont = new YFont { Size = 11.5m },
            },
        ],
    };

    /// <summary>1, 2 and 5 of each decade while few are in sight, else powers of ten.</summary>
    /// <param name="from">log10 of the lower end.</param>
    /// <param name="to">log10 of the upper end.</param>
    public static Ticks Logarithmic(double from, double to)
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
