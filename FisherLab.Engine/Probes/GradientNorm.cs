namespace FisherLab.Engine.Probes;

/// <summary>|∇L(θ)|, the Euclidean norm of the averaged gradient.</summary>
[Kind("Gradient norm", Symbol = "|∇L|", Formula = "|∇L(θ)|", Order = 2)]
public sealed record GradientNorm : Probe
{
    public override double At(in ProbePoint point) => Norm.Of(point.Gradient);
}
