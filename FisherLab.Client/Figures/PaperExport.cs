using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using Plotly.Blazor.LayoutLib;

namespace FisherLab.Client.Figures;

/// <summary>A figure of the paper as a file: in the published layout, on white, with a title above and a caption below.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record PaperExport(Chart Chart, int Width, int Height)
{
    // Of 10.5 px, on average.
    private const double Character = 5.6;

    /// <param name="figure">What is drawn.</param>
    /// <param name="title">Above it.</param>
    /// <param name="caption">Below it: how it was made.</param>
    public static PaperExport Of(FigureData figure, string title, string caption)
    {
        int columns = PaperPlaces.Of(figure, PaperFrame.Wide).Columns, width = Math.Max(760, 72 + 310 * columns);
        IReadOnlyList<string> lines = Lines.Of(caption, (int)((width - 40) / Character));
        Chart chart = PaperFigure.Draw(figure, PaperFrame.Wide, Palette.Light);
        (int top, int bottom) = PaperFigure.Margins(PaperFrame.Wide);
        Margin margin = chart.Layout.Margin;
        (margin.T, margin.B) = (top + 30, bottom + 22 + 14 * lines.Count);
        chart.Layout.PaperBgColor = chart.Layout.PlotBgColor = Palette.Light.Surface;
        chart.Layout.Annotations.Add(Note($"<b>{title}</b>", 14, 1, top));
        chart.Layout.Annotations.Add(Note(string.Join("<br>", lines), 10.5m, 0, -bottom - 8));
        return new PaperExport(chart, width, PaperFigure.Height(figure, PaperFrame.Wide) + 52 + 14 * lines.Count);
    }

    private static Annotation Note(string text, decimal size, double at, int shift) => new()
    {
        Text = text,
        XRef = "paper",
        YRef = "paper",
        X = 0,
        Y = at,
        XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
        YAnchor = at > 0 ? Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom : Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Top,
        XShift = -40,
        YShift = shift,
        Align = Plotly.Blazor.LayoutLib.AnnotationLib.AlignEnum.Left,
        ShowArrow = false,
        Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Size = size, Color = at > 0 ? Palette.Light.Text : Palette.Light.Text2 },
    };
}
