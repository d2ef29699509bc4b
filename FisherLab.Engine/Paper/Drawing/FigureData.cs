namespace FisherLab.Engine.Paper;

/// <summary>A figure as data: all that is drawn, in the published layout; page, report and tables are made of the same numbers.</summary>
/// <param name="Item">Its item, such as "figure-1".</param>
/// <param name="Panels">In reading order.</param>
/// <param name="Numbers">What the paper prints of it, beside what was found.</param>
public sealed record FigureData(string Item, IReadOnlyList<FigurePanel> Panels, IReadOnlyList<FigureNumber> Numbers)
{
    /// <summary>Whether the work of any panel is done.</summary>
    public bool IsDrawn => Panels.Any(panel => panel.Missing is null);
}
