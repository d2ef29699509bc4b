namespace FisherLab.Engine.Minima;

/// <summary>θ* and L* = L(θ*), with what is known about how near they are to the infimum.</summary>
public sealed record Minimum
{
    /// <summary>θ*, of length D.</summary>
    public required IReadOnlyList<double> Theta { get; init; }

    /// <summary>L(θ*) as runs record it: clipped where the likelihood is.</summary>
    public required double Loss { get; init; }

    /// <summary>|∇L(θ*)| of the loss without clip, the Euclidean norm of the averaged gradient, from predictors and sums in double-double.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>
    /// A certificate: L(θ*) − L(θ) is at most this for every θ within 1 + |θ*| of θ* (every θ at all with a prior or a Gaussian) that has no sample beyond the
    /// clip on the wrong side. Null where θ* itself has one.
    /// </summary>
    public required double? Bound { get; init; }

    /// <summary>The absolute rounding error that a recorded loss near θ* has.</summary>
    public required double Rounding { get; init; }

    public required MinimumSolver Solver { get; init; }

    /// <summary>Steps that were made.</summary>
    public required int Iterations { get; init; }

    /// <summary>Columns of X that are independent at θ*, weighted by the curvature; below D the minimum is not unique.</summary>
    public required int Rank { get; init; }

    /// <summary>Of the Hessian at θ*; 0 where <see cref="Rank"/> is below D.</summary>
    public required double SmallestEigenvalue { get; init; }

    /// <summary>Of the Hessian at θ*.</summary>
    public required double LargestEigenvalue { get; init; }

    /// <summary>Whether there is a minimum. Of data that a direction separates there is only an infimum, and θ* is a point far out.</summary>
    public required bool Attained { get; init; }

    /// <summary>Samples whose probability lies at the clip at θ*.</summary>
    public required int ClippedSamples { get; init; }

    /// <summary>Largest over smallest eigenvalue.</summary>
    public double ConditionNumber => LargestEigenvalue / SmallestEigenvalue;

    /// <summary>Below this a difference L − L* says nothing.</summary>
    public double Floor => Math.Max(Bound ?? 0, Rounding);
}

/// <summary>How a minimum was found.</summary>
public enum MinimumSolver
{
    /// <summary>In closed form, with the residual refined in double-double.</summary>
    LeastSquares,

    /// <summary>Newton's method with a line search.</summary>
    Newton,
}
