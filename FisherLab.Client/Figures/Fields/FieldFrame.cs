using System.Net;
using System.Text;
using FisherLab.Client.Words;

namespace FisherLab.Client.Figures.Fields;

/// <summary>What stands still while a start is dragged, as the markup of an SVG: contours, arrows, axes.</summary>
public static class FieldFrame
{
    /// <summary>Draws it.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="arrows">Of one method; null for none.</param>
    /// <param name="scale">The screen.</param>
    /// <param name="colours">The theme.</param>
    /// <param name="id">Of what cuts off at the axes; unique on the page.</param>
    public static string Of(FieldProblem problem, FieldArrows? arrows, FieldScale scale, Palette colours, string id)
    {
        var svg = new StringBuilder();
        string box = FormattableString.Invariant($"x=\"{scale.Left}\" y=\"{scale.Top}\" width=\"{scale.Right - scale.Left:0.#}\" height=\"{scale.Bottom - scale.Top:0.#}\"");
        svg.Append($"<defs><clipPath id=\"{id}\"><rect {box}/></clipPath></defs><g clip-path=\"url(#{id})\"><rect {box} fill=\"{colours.Primary}\" fill-opacity=\".015\"/>");
        foreach (double level in FieldContours.Levels(problem))
            svg.Append($"<path d=\"{FieldContours.Path(problem, level, scale)}\" fill=\"{colours.Primary}\" fill-opacity=\".035\" stroke=\"{colours.Primary}\" stroke-opacity=\".3\" stroke-width=\".8\"/>");
        if (arrows is not null)
            svg.Append($"<path class=\"arrows\" d=\"{arrows.Path(scale)}\" fill=\"none\" stroke=\"{colours.Text3}\" stroke-width=\"{(scale.IsSmall ? ".8" : "1")}\" stroke-linejoin=\"round\"/>");
        svg.Append("</g>");
        AddAxes(svg, scale, colours);
        return svg.ToString();
    }

    /// <summary>The minimum with its place; nothing where it lies outside.</summary>
    public static string Star(FieldProblem problem, FieldScale scale, Palette colours)
    {
        if (!problem.Data.Window.Contains(problem.Star))
            return "";
        double x = scale.X(problem.Star.Intercept), y = scale.Y(problem.Star.Slope);
        var star = new PixelPath();
        for (int i = 0; i < 10; i++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * i / 5);
            double radius = (i % 2 == 0 ? 8.5 : 3.6) * (scale.IsSmall ? 0.8 : 1);
            star.To(x + radius * sine, y - radius * cosine);
        }

        string mark = $"<path class=\"star\" d=\"{star.Close()}\" fill=\"{colours.Text}\" stroke=\"{colours.Surface}\" stroke-width=\"1.6\" paint-order=\"stroke\"/>";
        string words = $"minimum {Place(problem.Star, problem.Data.Window, 3)}";
        return scale.IsSmall ? mark : mark + Label(words, x + 62, y + 33, colours);
    }

    /// <summary>Words on a ground of their own, centred.</summary>
    public static string Label(string words, double x, double y, Palette colours)
    {
        double width = 6.1 * words.Length + 10;
        return FormattableString.Invariant($"<rect x=\"{x - width / 2:0.#}\" y=\"{y - 10}\" width=\"{width:0.#}\" height=\"20\" fill=\"{colours.Surface}\" fill-opacity=\".88\"/>")
            + FormattableString.Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" dy=\".35em\" text-anchor=\"middle\" font-size=\"11.5\" fill=\"{colours.Text2}\">{WebUtility.HtmlEncode(words)}</text>");
    }

    /// <summary>The two numbers of a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="window">Its size decides what a decimal is worth.</param>
    /// <param name="decimals">How many, where the window is from 1 to 10 wide.</param>
    public static string Place(FieldPoint point, FieldWindow window, int decimals = 2) =>
        $"{Digits(point.Intercept, window.Width, decimals)}, {Digits(point.Slope, window.Height, decimals)}";

    private static string Digits(double value, double size, int decimals) =>
        Math.Abs(value) >= 1e7 ? Numbers.Brief(value, 4) : Numbers.Minus(value.ToString($"N{Math.Clamp(decimals - (int)Math.Floor(Math.Log10(size)), 0, 9)}"));

    private static void AddAxes(StringBuilder svg, FieldScale scale, Palette colours)
    {
        FieldPoint from = scale.At(double.NegativeInfinity, double.PositiveInfinity), to = scale.At(double.PositiveInfinity, double.NegativeInfinity);
        svg.Append($"<g font-size=\"11.5\" fill=\"{colours.Text2}\" stroke-width=\"1\">");
        svg.Append(FormattableString.Invariant($"<path d=\"M{scale.Left} {scale.Top}V{scale.Bottom:0.#}H{scale.Right:0.#}\" fill=\"none\" stroke=\"{colours.Line2}\"/>"));
        foreach (double tick in FieldScale.Ticks(from.Intercept, to.Intercept, scale.IsSmall ? 5 : 10))
            svg.Append(FormattableString.Invariant($"<path d=\"M{scale.X(tick):0.#} {scale.Bottom:0.#}v4\" stroke=\"{colours.Line2}\"/><text x=\"{scale.X(tick):0.#}\" y=\"{scale.Bottom + 16:0.#}\" text-anchor=\"middle\">{Numbers.Brief(tick, 6)}</text>"));
        foreach (double tick in FieldScale.Ticks(from.Slope, to.Slope, scale.IsSmall ? 5 : 8))
            svg.Append(FormattableString.Invariant($"<path d=\"M{scale.Left} {scale.Y(tick):0.#}h-4\" stroke=\"{colours.Line2}\"/><text x=\"{scale.Left - 7}\" y=\"{scale.Y(tick):0.#}\" dy=\".35em\" text-anchor=\"end\">{Numbers.Brief(tick, 6)}</text>"));
        double middle = (scale.Left + scale.Right) / 2, centre = (scale.Top + scale.Bottom) / 2;
        svg.Append(FormattableString.Invariant($"<text x=\"{middle:0.#}\" y=\"{scale.Height - 5:0.#}\" text-anchor=\"middle\" font-size=\"12\">intercept {Symbol("b")}</text>"));
        if (!scale.IsSmall)
            svg.Append(FormattableString.Invariant($"<text transform=\"translate(12 {centre:0.#}) rotate(-90)\" text-anchor=\"middle\" font-size=\"12\">slope {Symbol("θ")}</text>"));
        svg.Append("</g>");
    }

    private static string Symbol(string letter) => $"<tspan font-family=\"STIX Two Text, serif\" font-style=\"italic\">{letter}</tspan>";
}
