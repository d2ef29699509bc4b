using System.Text;
using System.Xml.Linq;
using FisherLab.Client.Figures;
using FisherLab.Engine.Paper;

namespace FisherLab.Server.Features.Paper.Drawing;

/// <summary>The marks of a panel as SVG: one path each, so that a thousand samples are one element.</summary>
internal static class SvgMark
{
    private const double Head = 4;

    /// <param name="mark">What is drawn.</param>
    /// <param name="frame">Where.</param>
    public static XElement Of(FigureMark mark, SvgFrame frame)
    {
        string colour = PaperStyle.Colour(mark.Role, frame.Panel, Palette.Light);
        (string path, object[] style) = mark.Shape switch
        {
            FigureShape.Line => (Line(mark, frame), Stroke(mark, colour)),
            FigureShape.Arrows => (Arrows(mark, frame), [new XAttribute("stroke", Palette.Light.LineInputs), new XAttribute("stroke-width", 0.8)]),
            FigureShape.Dots when mark.Role == FigureRole.SecondClass => (Points(mark, frame, Cross), [new XAttribute("stroke", Palette.Light.Text), new XAttribute("stroke-width", 0.8), new XAttribute("stroke-opacity", 0.7)]),
            FigureShape.Dots => (Dots(mark, frame), [new XAttribute("stroke", colour), new XAttribute("stroke-width", mark.Role == FigureRole.End ? 6 : 2.6), new XAttribute("stroke-linecap", "round"), new XAttribute("stroke-opacity", mark.Role == FigureRole.End ? 1 : 0.55)]),
            FigureShape.Circles => (Points(mark, frame, Circle), [new XAttribute("stroke", colour), new XAttribute("stroke-width", 1.8), new XAttribute("fill", Palette.Light.Surface)]),
            _ => (Points(mark, frame, Star), (object[])[new XAttribute("fill", Palette.Light.Text)]),
        };
        return new XElement(SvgFigure.Svg + "path", new XAttribute("d", path), style, new XElement(SvgFigure.Svg + "title", mark.Label));
    }

    /// <summary>How a line is drawn, here and in the legend.</summary>
    public static object[] Stroke(FigureMark mark, string colour)
    {
        (string _, decimal width) = PaperStyle.Line(mark.Role, mark.IsOurs, small: false);
        string dash = mark.IsOurs || mark.Role == FigureRole.Truth ? "2 3" : PaperStyle.Method(mark.Role)?.Stroke ?? "none";
        return [new XAttribute("stroke", colour), new XAttribute("stroke-width", width), new XAttribute("stroke-dasharray", dash), new XAttribute("stroke-linejoin", "round")];
    }

    private static string Line(FigureMark mark, SvgFrame frame)
    {
        var path = new StringBuilder();
        bool drawing = false;
        foreach ((double x, double y) in mark.X.Zip(mark.Y))
        {
            if (frame.At(x, y) is var (left, top))
                path.Append(drawing ? 'L' : 'M').Append(SvgFrame.Pixels(left)).Append(' ').Append(SvgFrame.Pixels(top));
            drawing = frame.At(x, y) is not null;
        }

        return path.ToString();
    }

    // A stroke of no length with round ends is a dot.
    private static string Dots(FigureMark mark, SvgFrame frame) => Points(mark, frame, (x, y) => $"M{SvgFrame.Pixels(x)} {SvgFrame.Pixels(y)}h0");

    private static string Points(FigureMark mark, SvgFrame frame, Func<double, double, string> draw) => string.Concat(
        from point in mark.X.Zip(mark.Y)
        where frame.Shows(point.First, point.Second)
        let at = frame.At(point.First, point.Second)!.Value
        select draw(at.X, at.Y));

    private static string Circle(double x, double y) => $"M{SvgFrame.Pixels(x - 4)} {SvgFrame.Pixels(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";

    private static string Cross(double x, double y) => $"M{SvgFrame.Pixels(x - 1.8)} {SvgFrame.Pixels(y - 1.8)}l3.6 3.6m0 -3.6l-3.6 3.6";

    private static string Star(double x, double y) => string.Concat(Enumerable.Range(0, 10).Select(corner =>
    {
        (double sin, double cos) = Math.SinCos(Math.PI * corner / 5);
        double radius = corner % 2 == 0 ? 7 : 2.8;
        return $"{(corner == 0 ? 'M' : 'L')}{SvgFrame.Pixels(x + radius * sin)} {SvgFrame.Pixels(y - radius * cos)}";
    })) + "Z";

    private static string Arrows(FigureMark mark, SvgFrame frame)
    {
        var path = new StringBuilder();
        for (int i = 0; i + 1 < mark.X.Count; i += 2)
            if (frame.At(mark.X[i], mark.Y[i]) is var (fromX, fromY) && frame.At(mark.X[i + 1], mark.Y[i + 1]) is var (toX, toY))
            {
                double angle = Math.Atan2(toY - fromY, toX - fromX);
                path.Append($"M{SvgFrame.Pixels(fromX)} {SvgFrame.Pixels(fromY)}L{SvgFrame.Pixels(toX)} {SvgFrame.Pixels(toY)}");
                foreach (double side in (double[])[angle + 2.6, angle - 2.6])
                    path.Append($"M{SvgFrame.Pixels(toX)} {SvgFrame.Pixels(toY)}L{SvgFrame.Pixels(toX + Head * Math.Cos(side))} {SvgFrame.Pixels(toY + Head * Math.Sin(side))}");
            }

        return path.ToString();
    }
}
