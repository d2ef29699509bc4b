using FisherLab.Client.Words;

namespace FisherLab.Client.Figures;

/// <summary>The heat maps as a figure for a paper: light, with colour bar, masked classes and a caption.</summary>
/// <param name="Drawing">The maps, in the ranges that are shown.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">Lines below it.</param>
/// <param name="TickAt">Places of the colour bar's ticks.</param>
/// <param name="TickTexts">Their losses.</param>
/// <param name="Keys">What the masked classes and the marks mean: pattern or sign, and words.</param>
public sealed record HeatMapExport(
    HeatMapDrawing Drawing, string Title, IReadOnlyList<string> Caption, double[] TickAt, string[] TickTexts, IReadOnlyList<HeatMapKey> Keys)
{
    /// <summary>Pixels; a column and a half of a paper.</summary>
    public const int Width = 900;

    private const int Height = 560;
    private const int Characters = 150;

    /// <param name="data">What is shown.</param>
    /// <param name="zoom">The ranges that a person has zoomed into; null for none.</param>
    /// <param name="title">The job's name.</param>
    /// <param name="caption">Its parameters.</param>
    public static HeatMapExport Of(HeatMapData data, HeatMapZoom? zoom, string title, string caption)
    {
        HeatMapDrawing drawing = HeatMap.Draw(data, Height, captions: true, Palette.Light);
        if (zoom is not null && zoom.Revision == data.Revision)
            drawing = drawing with { XFrom = zoom.From, XTo = zoom.To, Panels = [.. drawing.Panels.Select(panel => Zoomed(panel, zoom))] };
        IReadOnlyList<(double Loss, double Place)> ticks = data.Scale.Ticks();
        return new HeatMapExport(
            drawing, $"Final loss: {title}", Lines.Of(caption, Characters),
            [.. ticks.Select(tick => data.Scale.From + tick.Place * (data.Scale.To - data.Scale.From))], [.. ticks.Select(tick => Numbers.Brief(tick.Loss))], [.. Explain(data)]);
    }

    private static HeatMapPanel Zoomed(HeatMapPanel panel, HeatMapZoom zoom) =>
        zoom.Dampings.TryGetValue(panel.Method, out (double From, double To) range) ? panel with { YFrom = range.From, YTo = range.To } : panel;

    private static IEnumerable<HeatMapKey> Explain(HeatMapData data)
    {
        GridCounts counts = GridCounts.Of(data.Whole);
        yield return new HeatMapKey("hatch", $"diverged {Numbers.Count(counts.Diverged)}");
        yield return new HeatMapKey("dots", $"singular {Numbers.Count(counts.Singular)}");
        if (counts.Pending > 0)
            yield return new HeatMapKey("pending", $"not run {Numbers.Count(counts.Pending)}");
        yield return new HeatMapKey("●", "best");
        yield return new HeatMapKey("▭", "tied");
        if (data.Best.Any(best => best.Printed is not null))
            yield return new HeatMapKey("◇", "printed in the paper");
        if (data.HasRidge)
            yield return new HeatMapKey("┊", "best step of each damping");
    }
}

/// <summary>An entry of a legend.</summary>
/// <param name="Sign">"hatch", "dots", "pending", or a character.</param>
/// <param name="Text">What it means.</param>
public sealed record HeatMapKey(string Sign, string Text);
