using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.LineLib;

namespace FisherLab.Client.Figures;

/// <summary>The share of a grid's cells whose ε is at most what the axis says: a step at every cell.</summary>
public static class ShareChart
{
    // log10 ε. At the upper end nearly all of the initial loss is left, which most cells of a wide grid do.
    private const double From = -10, To = -0.5;

    public static Chart Draw(IReadOnlyList<Tuning> all, Palette colours)
    {
        double top = 1.12 * Math.Max(all.Select(one => Share(one, Math.Pow(10, To))).DefaultIfEmpty(1).Max(), 0.01);
        var x = new ChartAxis(From, To, IsLogarithmic: true, ChartLayout.Logarithmic(From, To), "ε");
        var y = new ChartAxis(-0.01 * top, top, IsLogarithmic: false, null);
        Plotly.Blazor.Layout layout = ChartLayout.Of(x, y, HoverModeEnum.X, colours);
        layout.YAxis[0].TickSuffix = " %";
        layout.Annotations = [.. LineLabels.AtTheEnd([.. all.Select(one => (one.Style, 1.0, Share(one, Math.Pow(10, To)) / top))], colours)];
        return new Chart([.. all.Select(one => Line(one, colours))], layout);
    }

    /// <summary>A row for every half decade of ε.</summary>
    public static TableTwin Table(IReadOnlyList<Tuning> all) => new(
        ["log10 epsilon", .. all.SelectMany(one => (string[])[$"{one.Style.Label} cells within", $"{one.Style.Label} share in %"])],
        [
            .. from half in Enumerable.Range(0, 21)
               let log = From + half / 2.0
               select (IReadOnlyList<double?>)[log, .. all.SelectMany(one => (double?[])[one.Within(Math.Pow(10, log)), Share(one, Math.Pow(10, log))])],
        ]);

    private static double Share(Tuning one, double epsilon) => 100.0 * one.Within(epsilon) / one.Gaps.Count;

    private static Scatter Line(Tuning one, Palette colours)
    {
        double[] at = [Math.Pow(10, From), .. one.Gaps.Where(gap => gap > Math.Pow(10, From) && gap < Math.Pow(10, To)).Distinct(), Math.Pow(10, To)];
        return new Scatter
        {
            Name = one.Style.Label,
            Mode = ModeFlag.Lines,
            X = [.. at.Cast<object>()],
            Y = [.. at.Select(epsilon => (object)Share(one, epsilon))],
            Line = new Plotly.Blazor.Traces.ScatterLib.Line { Color = one.Style.Line(colours), Width = 2, Dash = one.Style.Dash, Shape = ShapeEnum.Hv },
            HoverTemplate = "%{y:.3g} %",
        };
    }
}
