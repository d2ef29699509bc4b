using FisherLab.Engine.Paper;

namespace FisherLab.Client.Figures;

/// <summary>An entry of a figure's legend.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Shape">How it is drawn.</param>
public sealed record PaperKey(FigureRole Role, FigureShape Shape)
{
    /// <summary>Each kind of mark once, in the order of the roles; arrows explain themselves, and in small only what is coloured is named.</summary>
    public static IReadOnlyList<PaperKey> Of(FigureData figure, bool small) =>
    [
        .. figure.Panels.SelectMany(panel => panel.Marks).Where(mark => mark.Shape != FigureShape.Arrows && (!small || PaperStyle.Method(mark.Role) is not null))
            .Select(mark => new PaperKey(mark.Role, mark.Shape)).Distinct().OrderBy(key => key.Role),
    ];

    /// <summary>Whether a figure also draws our own selection.</summary>
    public static bool HasOurs(FigureData figure) => figure.Panels.Any(panel => panel.Marks.Any(mark => mark.IsOurs));
}
