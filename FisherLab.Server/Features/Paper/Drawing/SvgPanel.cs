using System.Xml.Linq;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Paper.Drawing;

/// <summary>A panel as SVG: its window, ticks, titles and marks.</summary>
internal static class SvgPanel
{
    private const int LineLength = 30;

    /// <param name="frame">The panel and its place.</param>
    /// <param name="id">Unique in the document.</param>
    public static XElement Of(SvgFrame frame, string id)
    {
        FigurePanel panel = frame.Panel;
        string title = PaperStyle.MethodOf(panel)?.Text(Palette.Light) ?? Palette.Light.Text;
        return new XElement(
            SvgFigure.Svg + "g",
            new XElement(SvgFigure.Svg + "clipPath", new XAttribute("id", id), Window(frame)),
            Window(frame, new XAttribute("fill", "none"), new XAttribute("stroke", Palette.Light.Line2)),
            SvgTick.Of(panel.X).Select(tick => Across(frame, tick)),
            SvgTick.Of(panel.Y).Select(tick => Up(frame, tick)),
            new XElement(SvgFigure.Svg + "g", new XAttribute("clip-path", $"url(#{id})"), new XAttribute("fill", "none"), panel.Marks.Select(mark => SvgMark.Of(mark, frame))),
            Text(panel.Title, frame.Left, frame.Top - 7, "start", title, bold: true),
            Text(panel.X.Title, frame.Left + frame.Width / 2, frame.Top + frame.Height + 31, "middle", Palette.Light.Text2),
            Turned(panel.Y.Title, frame),
            panel.Missing is { } missing
                ? Lines.Of(missing, LineLength).Select((line, i) => Text(line, frame.Left + frame.Width / 2, frame.Top + frame.Height / 2 + 14 * i, "middle", Palette.Light.Text3))
                : null);
    }

    public static XElement Text(string text, double x, double y, string anchor, string colour, bool bold = false) => new(
        SvgFigure.Svg + "text", new XAttribute("x", SvgFrame.Pixels(x)), new XAttribute("y", SvgFrame.Pixels(y)), new XAttribute("text-anchor", anchor), new XAttribute("fill", colour),
        bold ? new XAttribute("font-weight", 600) : null, text);

    private static XElement Window(SvgFrame frame, params object[] style) => new(
        SvgFigure.Svg + "rect", new XAttribute("x", SvgFrame.Pixels(frame.Left)), new XAttribute("y", SvgFrame.Pixels(frame.Top)),
        new XAttribute("width", SvgFrame.Pixels(frame.Width)), new XAttribute("height", SvgFrame.Pixels(frame.Height)), style);

    private static IEnumerable<XElement> Across(SvgFrame frame, SvgTick tick)
    {
        double x = frame.At(tick.Value, frame.Panel.Y.From)!.Value.X, bottom = frame.Top + frame.Height;
        yield return Stroke(x, bottom, 0, 4);
        yield return Label(tick, x, bottom + 16, "middle");
    }

    private static IEnumerable<XElement> Up(SvgFrame frame, SvgTick tick)
    {
        double y = frame.At(frame.Panel.X.From, tick.Value)!.Value.Y;
        yield return Stroke(frame.Left, y, -4, 0);
        yield return Label(tick, frame.Left - 7, y + 4, "end");
    }

    private static XElement Stroke(double x, double y, double dx, double dy) => new(
        SvgFigure.Svg + "path", new XAttribute("d", $"M{SvgFrame.Pixels(x)} {SvgFrame.Pixels(y)}l{SvgFrame.Pixels(dx)} {SvgFrame.Pixels(dy)}"), new XAttribute("stroke", Palette.Light.Line2));

    private static XElement Label(SvgTick tick, double x, double y, string anchor)
    {
        XElement text = Text(tick.Text, x, y, anchor, Palette.Light.Text2);
        if (tick.Power is { } power)
            text.Add(new XElement(SvgFigure.Svg + "tspan", new XAttribute("dy", -5), new XAttribute("font-size", 9), power));
        return text;
    }

    private static XElement Turned(string text, SvgFrame frame)
    {
        double x = frame.Left - 40, y = frame.Top + frame.Height / 2;
        XElement turned = Text(text, x, y, "middle", Palette.Light.Text2);
        turned.Add(new XAttribute("transform", $"rotate(-90 {SvgFrame.Pixels(x)} {SvgFrame.Pixels(y)})"));
        return turned;
    }
}
