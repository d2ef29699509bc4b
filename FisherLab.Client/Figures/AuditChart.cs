using FisherLab.Client.Words;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;

namespace FisherLab.Client.Figures;

/// <summary>Final losses along a printed damping: the printed cell as a diamond, the best one there as a dot.</summary>
public static class AuditChart
{
    /// <param name="slice">Through the printed cell.</param>
    /// <param name="style">The method's.</param>
    /// <param name="colours">The theme.</param>
    public static Chart Draw(Slice slice, MethodStyle style, Palette colours)
    {
        Chart chart = SliceChart.Draw(slice, style, colours);
        var ring = (Scatter)chart.Traces[^1];
        (ring.Marker.Symbol, ring.Marker.Size) = (SymbolEnum.DiamondOpen, 12);
        SlicePoint printed = slice.Points.First(point => point.Cell == slice.Through);
        List<Annotation> notes = [Note($"printed {Numbers.Log(printed.Log10)}: <b>{(printed.Drawn is { } loss ? Numbers.Loss(loss) : OutcomeWord.Of(printed.Outcome, printed.Iterations))}</b>", printed.Log10, printed.Drawn, chart, -46, colours)];
        if (Best(slice) is { } best && best.Cell != printed.Cell)
        {
            chart.Traces.Add(new Scatter
            {
                Mode = ModeFlag.Markers,
                X = [best.Log10],
                Y = [best.Drawn!],
                Marker = new Marker { Size = 9, Color = colours.Text, Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Color = colours.Surface, Width = 1.5m } },
                HoverInfo = HoverInfoFlag.Skip,
                ClipOnAxis = false,
            });
            notes.Add(Note($"{Numbers.Log(best.Log10)}: <b>{Numbers.Loss(best.Drawn)}</b>", best.Log10, best.Drawn, chart, -30, colours));
        }

        chart.Layout.Annotations = notes;
        return chart;
    }

    /// <summary>The smallest loss along a slice; of equal ones the first. Null where no cell finished.</summary>
    public static SlicePoint? Best(Slice slice) => slice.Points.Where(point => point.Drawn is not null).MinBy(point => point.Drawn);

    // Towards the middle of the chart; of a cell without a loss at its top.
    private static Annotation Note(string text, double x, double? loss, Chart chart, int up, Palette colours)
    {
        double from = Convert.ToDouble(chart.Layout.XAxis[0].Range[0]), to = Convert.ToDouble(chart.Layout.XAxis[0].Range[1]);
        return new Annotation
        {
            Text = text,
            X = x,
            Y = loss is { } drawn ? Math.Log10(drawn) : chart.Layout.YAxis[0].Range[1],
            Ax = (x - from) / (to - from) < 0.5 ? 70 : -70,
            Ay = up,
            ShowArrow = true,
            Arrowhead = 0,
            ArrowWidth = 1,
            ArrowColor = colours.Text2,
            Standoff = 8,
            BgColor = colours.Surface,
            BorderPad = 3,
            Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Size = 11.5m, Color = colours.Text },
        };
    }
}
