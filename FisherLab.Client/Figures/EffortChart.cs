using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace FisherLab.Client.Figures;

/// <summary>What the best of k cells chosen at random leaves, on average: at k = 1, 2, 3, 5, 7 of each decade up to the whole grid.</summary>
public static class EffortChart
{
    // Less is drawn on the lower edge.
    private const double Least = 1e-10;

    public static Chart Draw(IReadOnlyList<Tuning> all, Palette colours)
    {
        double last = Math.Log10(Math.Max(10, all.Select(one => one.Gaps.Count).DefaultIfEmpty(10).Max()));
        double[] shown = [.. all.SelectMany(one => Counts(one).Select(one.BestOf)).Select(gap => Math.Max(gap, Least))];
        (double from, double to) = (Math.Log10(shown.DefaultIfEmpty(Least).Min()) - 0.1, Math.Log10(shown.DefaultIfEmpty(1).Max()) + 0.1);
        var x = new ChartAxis(0, last, IsLogarithmic: true, ChartLayout.Logarithmic(0, last), "cells tried at random");
        var y = new ChartAxis(from, to, IsLogarithmic: true, ChartLayout.Logarithmic(from, to));
        Plotly.Blazor.Layout layout = ChartLayout.Of(x, y, HoverModeEnum.X, colours);
        layout.Annotations = [.. LineLabels.AtTheEnd([.. all.Select(one => (one.Style, Math.Log10(one.Gaps.Count) / last, (Math.Log10(Math.Max(one.BestOf(one.Gaps.Count), Least)) - from) / (to - from)))], colours)];
        return new Chart([.. all.Select(one => Line(one, colours))], layout);
    }

    /// <summary>A row for each k; none for more cells than a grid has.</summary>
    public static TableTwin Table(IReadOnlyList<Tuning> all) => new(
        ["cells", .. all.Select(one => $"{one.Style.Label} mean epsilon of the best")],
        [
            .. from count in all.SelectMany(Counts).Distinct().Order()
               select (IReadOnlyList<double?>)[count, .. all.Select(one => count <= one.Gaps.Count ? one.BestOf(count) : (double?)null)],
        ]);

    private static IEnumerable<int> Counts(Tuning one) =>
    [
        .. from decade in Enumerable.Range(0, 6)
           from digit in (int[])[1, 2, 3, 5, 7]
           let count = digit * (int)Math.Pow(10, decade)
           where count < one.Gaps.Count
           select count,
        one.Gaps.Count,
    ];

    private static Scatter Line(Tuning one, Palette colours) => new()
    {
        Name = one.Style.Label,
        Mode = ModeFlag.Lines | ModeFlag.Markers,
        X = [.. Counts(one).Select(count => (object)count)],
        Y = [.. Counts(one).Select(count => (object)Math.Max(one.BestOf(count), Least))],
        Line = new Plotly.Blazor.Traces.ScatterLib.Line { Color = one.Style.Line(colours), Width = 2, Dash = one.Style.Dash },
        Marker = new Marker { Size = 4, Color = one.Style.Line(colours) },
        HoverTemplate = "%{y:.4g}",
    };
}
