using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>Losses over the iterations, or how far they are above L*; those end at the floor of L*, and what is below it is grey.</summary>
public static class ComparedCurves
{
    /// <summary>L, or L − L* where that is asked.</summary>
    public static IReadOnlyList<Curve> Of(IReadOnlyList<ComparedEntry> entries, IReadOnlyList<MethodStyle> styles, bool above) =>
    [
        .. entries.Zip(styles).Where(pair => pair.First.Run is not null && (!above || pair.First.Optimum is not null))
            .Select(pair => Of(pair.First.Run!.Losses, pair.Second, above ? pair.First.Optimum : null)),
    ];

    /// <summary>The smallest floor of what is shown, below which no curve comes; null where there is none.</summary>
    public static double? Floor(IReadOnlyList<ComparedEntry> entries) => entries.Min(entry => entry.Optimum?.Floor);

    public static Chart Draw(IReadOnlyList<Curve> curves, double? floor, double? ceiling, bool logTime, Palette colours) =>
        CurveChart.Logarithmic(curves, new CurveBounds(ceiling, floor), logTime, colours);

    public static TableTwin Table(IReadOnlyList<Curve> curves) => new(
        ["iteration", .. curves.Select(curve => curve.Label)],
        [.. Enumerable.Range(0, curves.Select(curve => curve.Values.Count).DefaultIfEmpty(0).Max()).Select(t => (IReadOnlyList<double?>)[t, .. curves.Select(curve => t < curve.Values.Count ? curve.Values[t] : null)])]);

    private static Curve Of(IReadOnlyList<double> losses, MethodStyle style, OptimumAnswer? optimum)
    {
        var curve = new Curve(style.Label, style, [.. losses.Select(loss => double.IsFinite(loss) ? loss - (optimum?.Loss ?? 0) : (double?)null)], Selected: false);
        return optimum is null ? curve : new CurveBounds(Floor: optimum.Floor).Drawn(curve);
    }
}
