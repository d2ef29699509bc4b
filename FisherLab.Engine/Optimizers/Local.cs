namespace FisherLab.Engine.Optimizers;

/// <summary>What an optimizer knows at the current parameters.</summary>
/// <param name="gradient">∇L(θ), of length D.</param>
/// <param name="preconditioned">(C(θ) + λI)⁻¹ ∇L(θ) for a <see cref="CurvatureOptimizer"/>, else empty.</param>
public readonly ref struct Local(ReadOnlySpan<double> gradient, ReadOnlySpan<double> preconditioned)
{
    /// <summary>∇L(θ).</summary>
    public ReadOnlySpan<double> Gradient { get; } = gradient;

    /// <summary>(C(θ) + λI)⁻¹ ∇L(θ).</summary>
    public ReadOnlySpan<double> Preconditioned { get; } = preconditioned;
}
