using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;

namespace FisherLab.Client.Figures;

/// <summary>The difference of two grids as a heat map: one colour where the first ends lower, another where the second does, none between.</summary>
public static class DifferenceChart
{
    public static Chart Draw(GridDifference difference, Palette colours)
    {
        double[] x = GridExtent.Edges(difference.First.StepSizes), y = GridExtent.Edges(difference.First.Dampings);
        Plotly.Blazor.Layout layout = ChartLayout.Of(
            new ChartAxis(x[0], x[^1], IsLogarithmic: false, null, "log<sub>10</sub> step size γ"),
            new ChartAxis(y[0], y[^1], IsLogarithmic: false, difference.First.Dampings.Count == 0 ? new Ticks([], []) : null, difference.First.Dampings.Count == 0 ? "" : "log<sub>10</sub> damping λ"), HoverModeEnum.Closest, colours);
        layout.PlotBgColor = colours.Mask;
        layout.Margin.R = 12;
        int steps = difference.First.StepSizes.Count, rows = y.Length - 1;
        var map = new Plotly.Blazor.Traces.HeatMap
        {
            X = [.. x.Cast<object>()],
            Y = [.. y.Cast<object>()],
            Z = [.. Enumerable.Range(0, rows).Select(row => (object)Enumerable.Range(0, steps).Select(step => difference.At(step, row)).ToArray())],
            Text = [.. Enumerable.Range(0, rows).Select(row => (object)Enumerable.Range(0, steps).Select(step => Describe(difference, step, row)).ToArray())],
            ZMin = (decimal)-difference.Reach,
            ZMax = (decimal)difference.Reach,
            ColorScale = colours.Difference.Select((colour, place) => (object[])[place / (colours.Difference.Count - 1.0), colour]).ToArray(),
            ShowScale = false,
            HoverOnGaps = true,
            HoverTemplate = "%{text}<extra></extra>",
        };
        return new Chart([map], layout);
    }

    private static string Describe(GridDifference difference, int step, int damping)
    {
        string place = difference.Log10Damping(damping) is { } log ? $", λ = 10<sup>{Numbers.Exponent(log)}</sup>" : "";
        return $"γ = 10<sup>{Numbers.Exponent(Math.Log10(difference.First.StepSizes[step]))}</sup>{place}"
            + $"<br>{difference.Names.First}: {Numbers.Loss(GridDifference.Loss(difference.First, step, damping))}"
            + $"<br>{difference.Names.Second}: {Numbers.Loss(GridDifference.Loss(difference.Second, step, damping))}"
            + $"<br>log<sub>10</sub> ratio: {Numbers.Log(difference.At(step, damping))}";
    }
}
