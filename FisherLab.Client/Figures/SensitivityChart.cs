using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace FisherLab.Client.Figures;

/// <summary>Final losses over the step size: a line for the best damping, a band for the middle half of the dampings.</summary>
public static class SensitivityChart
{
    public static Chart Draw(IReadOnlyList<Sensitivity> all, double? ceiling, Palette colours)
    {
        IReadOnlyList<Curve> lines = [.. all.Select(one => new Curve(one.Style.Label, one.Style, one.Best, Selected: false))];
        Chart frame = CurveChart.Logarithmic(lines, new CurveBounds(ceiling), logTime: false, colours);
        double[] steps = [.. all.SelectMany(one => one.Log10StepSizes)];
        XAxis x = frame.Layout.XAxis[0];
        x.Range = steps.Length == 0 ? [0, 1] : [steps.Min(), steps.Max() + 1e-9];
        x.Title.Text = "log<sub>10</sub> step size γ";
        frame.Layout.Margin.R = 16;
        frame.Layout.Annotations = [.. all.Select((one, place) => Name(one, (all.Count - place) / (all.Count + 1.0), colours)).OfType<Annotation>()];
        return new Chart([.. all.Where(one => one.Lower.Zip(one.Best).Any(pair => pair.First != pair.Second)).SelectMany(one => Band(one, ceiling, colours)), .. all.Select(one => Line(one, colours))], frame.Layout);
    }

    private static Scatter Line(Sensitivity one, Palette colours) => new()
    {
        Name = one.Style.Label,
        Mode = ModeFlag.Lines,
        X = [.. one.Log10StepSizes.Cast<object>()],
        Y = [.. one.Best.Select(value => (object)value!)],
        Line = new Plotly.Blazor.Traces.ScatterLib.Line { Color = one.Style.Line(colours), Width = 2.2m, Dash = one.Style.Dash },
        HoverTemplate = "%{y:.7g}",
        ConnectGaps = false,
    };

    // Below where the first quartile finished; a third quartile that did not is above every loss.
    private static IEnumerable<ITrace> Band(Sensitivity one, double? ceiling, Palette colours)
    {
        int[] inside = [.. Enumerable.Range(0, one.Best.Count).Where(i => one.Lower[i] is not null)];
        double top = 10 * (ceiling ?? one.Upper.OfType<double>().DefaultIfEmpty(1).Max());
        IList<object> x = [.. inside.Select(i => (object)one.Log10StepSizes[i])];
        yield return Edge(x, [.. inside.Select(i => (object)one.Lower[i]!)], null);
        yield return Edge(x, [.. inside.Select(i => (object)(one.Upper[i] ?? top))], $"{one.Style.Line(colours)}33");
    }

    private static Scatter Edge(IList<object> x, IList<object> y, string? fill) => new()
    {
        Mode = ModeFlag.Lines,
        X = x,
        Y = y,
        Line = new Plotly.Blazor.Traces.ScatterLib.Line { Width = 0 },
        Fill = fill is null ? FillEnum.None : FillEnum.ToNextY,
        FillColor = fill,
        HoverInfo = HoverInfoFlag.Skip,
    };

    // Where the line has fallen by a part of its way down, for each entry another part: beside it at the left nothing is drawn.
    private static Annotation? Name(Sensitivity one, double part, Palette colours)
    {
        double?[] logs = [.. one.Best.Select(value => value > 0 ? Math.Log10(value.Value) : (double?)null)];
        if (logs.FirstOrDefault(log => log is not null) is not { } first)
            return null;
        double target = first + part * (logs.Min()!.Value - first);
        int at = Array.FindIndex(logs, log => log <= target);
        return LineLabels.Before(one.Style, one.Log10StepSizes[at], logs[at]!.Value, colours);
    }
}
