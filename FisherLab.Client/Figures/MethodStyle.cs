using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Figures;

/// <summary>How a method of a job is drawn and called.</summary>
/// <param name="Id">Its id in the job.</param>
/// <param name="Label">Its short name, unique in the job.</param>
/// <param name="Title">Its full name.</param>
/// <param name="Slot">Its place in the colour table.</param>
/// <param name="Dash">Its dash, as Plotly names it.</param>
/// <param name="Stroke">Its dash, as SVG writes it.</param>
public sealed record MethodStyle(string Id, string Label, string Title, int Slot, string Dash, string Stroke)
{
    private static readonly (string Plotly, string Svg)[] Dashes =
        [("dash", "6 3"), ("solid", "none"), ("dashdot", "7 2.5 2 2.5"), ("dot", "2 3"), ("longdash", "10 3")];

    public string Line(Palette colours) => colours.Methods[Slot].Line;

    public string Text(Palette colours) => colours.Methods[Slot].Text;

    /// <summary>Of all methods of a job, in its order.</summary>
    public static IReadOnlyList<MethodStyle> Of(JobSpec job) => [.. job.Methods.Select(method => Of(job, method))];

    /// <summary>Of a kind of optimizer: its place in the catalogue decides.</summary>
    public static MethodStyle Of(Kind<Optimizer> kind)
    {
        int slot = Kinds.Optimizers.Kinds.TakeWhile(other => other.Key != kind.Key).Count() % Dashes.Length;
        return new MethodStyle(kind.Key, kind.About.Symbol, kind.About.Title, slot, Dashes[slot].Plotly, Dashes[slot].Svg);
    }

    private static MethodStyle Of(JobSpec job, MethodSpec method)
    {
        MethodStyle style = Of(Kinds.Optimizers.Of(method.Optimizer));
        bool twice = job.Methods.Count(other => other.Optimizer.GetType() == method.Optimizer.GetType()) > 1;
        return style with { Id = method.Id, Label = twice && method.Id != style.Id ? method.Id : style.Label };
    }
}
