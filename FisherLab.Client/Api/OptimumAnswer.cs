using FisherLab.Engine.Minima;

namespace FisherLab.Client.Api;

/// <summary>L* of a problem, by a solver that shares nothing with the runs.</summary>
public sealed record OptimumAnswer
{
    /// <summary>Key of the data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>Key of the likelihood.</summary>
    public required string Likelihood { get; init; }

    /// <summary>L* = L(θ*), as runs record it.</summary>
    public required double Loss { get; init; }

    /// <summary>|∇L(θ*)|.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>L(θ*) − inf L is at most this; null where nothing can be said.</summary>
    public double? Bound { get; init; }

    /// <summary>The absolute rounding error of a loss near θ*.</summary>
    public required double Rounding { get; init; }

    /// <summary>The larger of the two: curves of L − L* are drawn only above it.</summary>
    public required double Floor { get; init; }

    public required MinimumSolver Solver { get; init; }

    /// <summary>Of the Hessian at θ*; infinite where columns are collinear.</summary>
    public required double ConditionNumber { get; init; }

    public required double SmallestEigenvalue { get; init; }

    public required double LargestEigenvalue { get; init; }

    /// <summary>Steps of the solver.</summary>
    public required int Iterations { get; init; }

    /// <summary>What is unusual about this minimum; null for nothing.</summary>
    public string? Note { get; init; }
}
