using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>The lines that a run has to show.</summary>
public static class RunCurves
{
    /// <summary>L over the iterations, or L − L*.</summary>
    /// <param name="trail">The run.</param>
    /// <param name="minimum">L*; null for L itself.</param>
    public static Curve Loss(RunTrail trail, double? minimum) => new(
        trail.Style.Label, trail.Style, [.. trail.Run.Losses.Select(loss => double.IsFinite(loss) ? loss - (minimum ?? 0) : (double?)null)], trail.IsSelected);

    /// <summary>A probe's series; null where it is nowhere defined.</summary>
    public static Curve? Probe(RunTrail trail, string probe, string label) =>
        trail.Run.Probes.TryGetValue(probe, out IReadOnlyList<double?>? series) && series.Any(value => value is { } number && double.IsFinite(number))
            ? new Curve(label, trail.Style, series, trail.IsSelected)
            : null;

    /// <summary>Of the selected run the norms of gradient and step, of the others that of the gradient.</summary>
    public static IReadOnlyList<Curve> Norms(IReadOnlyList<RunTrail> trails) =>
    [
        .. trails.Where(trail => !trail.IsSelected).Select(trail => Probe(trail, "gradientNorm", trail.Style.Label)).OfType<Curve>(),
        .. trails.Where(trail => trail.IsSelected).SelectMany(trail => (Curve?[])
        [
            Probe(trail, "gradientNorm", "|∇L|"),
            Probe(trail with { Style = trail.Style with { Dash = "dot" }, IsSelected = false }, "stepNorm", "|Δθ|"),
        ]).OfType<Curve>(),
    ];

    /// <summary>Where to cut a diverging curve so that the others stay readable: four times the initial loss, unless the selected run diverged.</summary>
    public static double? Ceiling(RunAnswer selected) =>
        selected.Outcome == Outcome.Diverged && selected.Losses.Count > 0 ? null : selected.Losses[0] * 4;
}
