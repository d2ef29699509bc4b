using FisherLab.Engine.Optimizers;

namespace FisherLab.Engine.Search;

/// <summary>One method of a job: an optimizer, and the grid of its step sizes and dampings.</summary>
public sealed record MethodSpec
{
    /// <summary>Its name in paths, unique in the job.</summary>
    public required string Id { get; init; }

    /// <summary>The optimizer with all its other hyper-parameters; its step size and damping are replaced cell by cell.</summary>
    public required Optimizer Optimizer { get; init; }

    public required Axis StepSize { get; init; }

    /// <summary>Null for an optimizer without damping.</summary>
    public Axis? Damping { get; init; }

    /// <summary>Cells of the grid.</summary>
    public int Cells => StepSize.Count * (Damping?.Count ?? 1);

    /// <summary>The optimizer of one cell.</summary>
    /// <param name="stepSize">γ.</param>
    /// <param name="damping">λ, ignored by an optimizer without damping.</param>
    public Optimizer At(double stepSize, double damping) =>
        Optimizer is CurvatureOptimizer damped
            ? damped with { StepSize = stepSize, Damping = damping }
            : Optimizer with { StepSize = stepSize };
}
