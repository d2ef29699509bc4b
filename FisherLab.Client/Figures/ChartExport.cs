using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;

namespace FisherLab.Client.Figures;

/// <summary>A chart as a figure for a paper: on white, with a title above and a caption below.</summary>
public static class ChartExport
{
    public const int Width = 720;

    public const int Height = 520;

    private const int Characters = 118;

    /// <param name="chart">In light colours; its layout is changed.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="caption">Its parameters.</param>
    public static Chart Of(Chart chart, string title, string caption)
    {
        IReadOnlyList<string> lines = Lines.Of(caption, Characters);
        Plotly.Blazor.Layout layout = chart.Layout;
        layout.PaperBgColor = layout.PlotBgColor = Palette.Light.Surface;
        layout.Margin = new Margin { L = 60, R = 60, T = 44, B = 62 + 14 * lines.Count };
        layout.Annotations = [.. layout.Annotations ?? [], Note($"<b>{title}</b>", 14, above: true), Note(string.Join("<br>", lines), 10.5m, above: false)];
        return chart;
    }

    private static Annotation Note(string text, decimal size, bool above) => new()
    {
        Text = text,
        XRef = "paper",
        YRef = "paper",
        X = 0,
        Y = above ? 1 : 0,
        XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
        YAnchor = above ? Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom : Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Top,
        XShift = above ? 0 : -44,
        YShift = above ? 10 : -46,
        Align = Plotly.Blazor.LayoutLib.AnnotationLib.AlignEnum.Left,
        ShowArrow = false,
        Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Size = size, Color = above ? Palette.Light.Text : Palette.Light.Text2 },
    };
}
