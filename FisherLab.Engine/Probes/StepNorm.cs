namespace FisherLab.Engine.Probes;

/// <summary>γ |d(θ)|, the length of the step that starts at this iterate (at the last one: of the step that would follow).</summary>
[Kind("Step norm", Symbol = "|Δθ|", Formula = "γ |d(θ)|", Order = 3)]
public sealed record StepNorm : Probe
{
    public override double At(in ProbePoint point) => point.Optimizer.StepSize * Norm.Of(point.Direction);
}
