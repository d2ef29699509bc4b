using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Optimizers;

namespace FisherLab.Engine.Probes;

/// <summary>One iterate of a run, as probes see it.</summary>
public readonly ref struct ProbePoint
{
    /// <summary>The run's optimizer.</summary>
    public required Optimizer Optimizer { get; init; }

    /// <summary>θ, of length D.</summary>
    public required ReadOnlySpan<double> Parameters { get; init; }

    /// <summary>∇L(θ), of length D.</summary>
    public required ReadOnlySpan<double> Gradient { get; init; }

    /// <summary>d, of length D: the step from here is −γ d.</summary>
    public required ReadOnlySpan<double> Direction { get; init; }

    /// <summary>The curvatures that were solved with here.</summary>
    public required IReadOnlyList<Curvature> Curvatures { get; init; }

    /// <summary>One solution of length D after the other, in the order of <see cref="Curvatures"/>.</summary>
    public required ReadOnlySpan<double> Solutions { get; init; }

    /// <summary>(C + λI)⁻¹ ∇L with the run's own damping λ; empty where the run has none.</summary>
    public ReadOnlySpan<double> Preconditioned(Curvature curvature)
    {
        for (int i = 0; i < Curvatures.Count; i++)
            if (Curvatures[i] == curvature)
                return Solutions.Slice(i * Gradient.Length, Gradient.Length);
        return [];
    }
}
