using System.Net;
using System.Text;
using FisherLab.Client.Words;

namespace FisherLab.Client.Figures.Fields;

/// <summary>The field as a figure for a paper: in light colours, with a title above and its parameters below.</summary>
/// <param name="Svg">The file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record FieldExport(string Svg, int Width, int Height)
{
    private const int Field = 720, Tall = 560, Head = 44, Line = 14;

    /// <summary>Draws it.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="panels">The fields from left to right: a title, arrows, and ways.</param>
    /// <param name="starts">Where the ways start.</param>
    /// <param name="until">Steps that are drawn.</param>
    /// <param name="caption">Its parameters.</param>
    public static FieldExport Of(
        FieldProblem problem, IReadOnlyList<(string Title, FieldArrows Arrows, IReadOnlyList<FieldWay> Ways)> panels, IReadOnlyList<FieldPoint> starts, int until, string caption)
    {
        Palette colours = Palette.Light;
        var scale = new FieldScale(problem.Data.Window, Field, Tall);
        int width = panels.Count * Field;
        IReadOnlyList<string> lines = Lines.Of(caption, width / 6);
        int height = Head + Tall + 24 + Line * lines.Count;
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"Inter, Arial, sans-serif\"><rect width=\"{width}\" height=\"{height}\" fill=\"{colours.Surface}\"/>");
        for (int i = 0; i < panels.Count; i++)
        {
            (string title, FieldArrows arrows, IReadOnlyList<FieldWay> ways) = panels[i];
            svg.Append($"<text x=\"{i * Field + 16}\" y=\"28\" font-size=\"14\" font-weight=\"600\" fill=\"{colours.Text}\">{WebUtility.HtmlEncode(title)}</text><g transform=\"translate({i * Field} {Head})\">");
            string clip = $"axes{i}";
            svg.Append(FieldFrame.Of(problem, arrows, scale, colours, clip)).Append($"<g clip-path=\"url(#{clip})\" fill=\"none\">");
            foreach (FieldWay way in ways)
                svg.Append($"<path d=\"{WayLine.Of(way, scale, until)}\" stroke=\"{way.Method.Style.Line(colours)}\" stroke-width=\"2.2\" stroke-dasharray=\"{way.Method.Style.Stroke}\"/>");
            svg.Append("</g>").Append(FieldFrame.Star(problem, scale, colours));
            for (int k = 0; k < starts.Count; k++)
                svg.Append(FormattableString.Invariant($"<circle cx=\"{scale.X(starts[k].Intercept):0.#}\" cy=\"{scale.Y(starts[k].Slope):0.#}\" r=\"9\" fill=\"{colours.Text}\"/>"))
                    .Append(FormattableString.Invariant($"<text x=\"{scale.X(starts[k].Intercept):0.#}\" y=\"{scale.Y(starts[k].Slope):0.#}\" dy=\".35em\" text-anchor=\"middle\" font-size=\"11.5\" font-weight=\"650\" fill=\"{colours.Surface}\">{k + 1}</text>"));
            svg.Append("</g>");
        }

        for (int line = 0; line < lines.Count; line++)
            svg.Append($"<text x=\"16\" y=\"{Head + Tall + 18 + Line * line}\" font-size=\"10.5\" fill=\"{colours.Text2}\">{WebUtility.HtmlEncode(lines[line])}</text>");
        return new FieldExport(svg.Append("</svg>").ToString(), width, height);
    }
}
