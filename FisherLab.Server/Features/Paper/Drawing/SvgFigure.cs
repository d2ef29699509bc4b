using System.Xml.Linq;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Paper.Drawing;

/// <summary>A figure of the paper as SVG, in light colours: readable without scripts, and as sharp in print as on a screen.</summary>
internal static class SvgFigure
{
    private const double Left = 56, Right = 12, Top = 26, Bottom = 44, Legend = 26;
    private const double Whole = 1000, Tallest = 290;

    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="figure">What is drawn.</param>
    /// <param name="title">What it shows, for those who do not see it.</param>
    public static XElement Of(FigureData figure, string title)
    {
        List<SvgFrame> frames = [.. Frames(figure)];
        double height = frames.Max(frame => frame.Top + frame.Height) + Bottom + Legend;
        return new XElement(
            Svg + "svg", new XAttribute("viewBox", $"0 0 {SvgFrame.Pixels(Whole)} {SvgFrame.Pixels(height)}"), new XAttribute("width", Whole), new XAttribute("height", SvgFrame.Pixels(height)),
            new XAttribute("role", "img"), new XAttribute("font-family", "Inter, Helvetica, Arial, sans-serif"), new XAttribute("font-size", 12),
            new XElement(Svg + "title", title),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", Palette.Light.Surface)),
            frames.Select(frame => SvgPanel.Of(frame, $"{figure.Item}-{frame.Panel.Id}")),
            Key(figure, height - 10));
    }

    private static IEnumerable<SvgFrame> Frames(FigureData figure)
    {
        int columns = figure.Panels.Max(panel => panel.Column) + 1;
        double column = Whole / columns, width = column - Left - Right, top = 0;
        double tallest = figure.Panels.Max(panel => panel.Height);
        foreach (IGrouping<int, FigurePanel> row in figure.Panels.GroupBy(panel => panel.Row).OrderBy(row => row.Key))
        {
            double height = Math.Min(width, Tallest) * row.Max(panel => panel.Height) / tallest;
            foreach (FigurePanel panel in row)
                yield return new SvgFrame(panel, panel.Column * column + Left, top + Top, width, height);
            top += Top + height + Bottom;
        }
    }

    private static IEnumerable<XElement> Key(FigureData figure, double y)
    {
        double x = Left;
        FigureMark[] marks = [.. figure.Panels.SelectMany(panel => panel.Marks).Where(mark => mark.Shape == FigureShape.Line).DistinctBy(mark => (mark.Role, mark.IsOurs))];
        foreach (FigureMark mark in marks.OrderBy(mark => mark.IsOurs).ThenBy(mark => mark.Role))
        {
            string label = mark.IsOurs ? $"{RoleWord.Of(mark.Role)}, our cell" : RoleWord.Of(mark.Role);
            yield return new XElement(
                Svg + "path", new XAttribute("d", $"M{SvgFrame.Pixels(x)} {SvgFrame.Pixels(y - 4)}h28"), new XAttribute("fill", "none"),
                SvgMark.Stroke(mark, PaperStyle.Colour(mark.Role, figure.Panels[0], Palette.Light)));
            yield return SvgPanel.Text(label, x + 34, y, "start", Palette.Light.Text2);
            x += 54 + 6.6 * label.Length;
        }
    }
}
