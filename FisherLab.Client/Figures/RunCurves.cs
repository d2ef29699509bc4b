using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures;

/// <summary>The lines that a run has to show.</summary>
public static class RunCurves
{
    public static Curve Loss(RunAnswer run, MethodStyle style, bool selected) =>
        new(style.Label, style, [.. run.Losses.Select(loss => double.IsFinite(loss) ? loss : (double?)null)], selected);

    /// <summary>A probe's series; null where it is nowhere defined.</summary>
    public static Curve? Probe(RunAnswer run, string probe, string label, MethodStyle style) =>
        run.Probes.TryGetValue(probe, out IReadOnlyList<double?>? series) && series.Any(value => value is { } number && double.IsFinite(number))
            ? new Curve(label, style, series, Selected: true)
            : null;

    public static IReadOnlyList<Curve> Norms(RunAnswer run, MethodStyle style) =>
    [
        .. ((Curve?[])[Probe(run, "gradientNorm", "|∇L|", style), Probe(run, "stepNorm", "|Δθ|", style with { Dash = "dot" }) is { } step ? step with { Selected = false } : null])
            .OfType<Curve>(),
    ];

    /// <summary>Where to cut a diverging curve so that the others stay readable: twice the largest initial loss, unless the run converged.</summary>
    public static double? Ceiling(RunAnswer selected) =>
        selected.Outcome == Outcome.Diverged && selected.Losses.Count > 0 ? null : selected.Losses[0] * 4;
}
