namespace FisherLab.Engine.Optimizers;

/// <summary>Gradient descent, eq. (50): θ ← θ − γ ∇L(θ).</summary>
[Kind("Gradient descent", Symbol = "GD", Formula = "θ ← θ − γ ∇L", Source = "eq. (50)", Order = 1)]
public sealed record GradientDescent : Optimizer
{
    public override void Direction(in Local here, Span<double> state, Span<double> direction) => here.Gradient.CopyTo(direction);
}
