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
        frame.Layout.Annotations = [.. all.Select((one, place) => Name(one, place, colours))];
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

    // At the right, one below the other, in the order of the entries.
    private static Annotation Name(Sensitivity one, int place, Palette colours) => new()
    {
        Text = $"<b>{one.Style.Label}</b>",
        XRef = "paper",
        YRef = "paper",
        X = 1,
        Y = 1 - 0.08 * place,
        XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
        XShift = 6,
        ShowArrow = false,
        Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Color = one.Style.Text(colours), Size = 11.5m },
    };
}
