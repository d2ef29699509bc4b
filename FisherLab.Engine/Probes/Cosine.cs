using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Probes;

/// <summary>
/// cos ∠(d̃, d) between the empirical-Fisher direction d̃ = (F̃ + λI)⁻¹ ∇L and the natural gradient d = (F + λI)⁻¹ ∇L, both with the run's own
/// damping (as the published Figure 3 was run). Not defined for a run without damping, or where a direction is zero.
/// </summary>
[Kind("Cosine of empirical-Fisher and natural direction", Symbol = "cos", Formula = "cos ∠((F̃ + λI)⁻¹ ∇L, (F + λI)⁻¹ ∇L)", Source = "Figure 3", Order = 1)]
public sealed record Cosine : Probe
{
    private static readonly Curvature Empirical = new EmpiricalFisher();
    private static readonly Curvature Natural = new Fisher();
    private static readonly IReadOnlyList<Curvature> Both = [Empirical, Natural];

    public override IReadOnlyList<Curvature> Curvatures => Both;

    public override double At(in ProbePoint point)
    {
        ReadOnlySpan<double> a = point.Preconditioned(Empirical), b = point.Preconditioned(Natural);
        return a.IsEmpty ? double.NaN : Norm.Dot(a, b) / (Norm.Of(a) * Norm.Of(b));
    }
}
