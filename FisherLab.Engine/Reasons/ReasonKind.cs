namespace FisherLab.Engine.Reasons;

/// <summary>What decided how a run ended. μ are the eigenvalues of (C + λI)⁻¹ H, for gradient descent of H; a step contracts the error along each by 1 − γμ.</summary>
public enum ReasonKind
{
    /// <summary>L − L* is within the floor of L*.</summary>
    Converged,

    /// <summary>The loss stands still just above L*: rounding in the method's own arithmetic holds it there.</summary>
    RoundingPlateau,

    /// <summary>γ μ_max &gt; 2 at the start: the error grows.</summary>
    StepTooLong,

    /// <summary>γ μ_max ≤ 2 at the start and &gt; 2 at the minimum: the run comes near and is thrown back.</summary>
    TooLongNearMinimum,

    /// <summary>Diverged although γ μ_max ≤ 2 at the start and at the minimum: a point between decided.</summary>
    Overshot,

    /// <summary>The curvature's system had no finite solution.</summary>
    Singular,

    /// <summary>Every probability lies at the clip, some on the wrong side.</summary>
    Saturated,

    /// <summary>γ μ_max T &lt; 1: even the steepest direction keeps most of its error.</summary>
    TooShort,

    /// <summary>As too short, because the damping is larger than the curvature.</summary>
    Damped,

    /// <summary>As too short, because the squared scores far from the minimum make the empirical Fisher larger than the Hessian.</summary>
    EmpiricalFisherInflated,

    /// <summary>There is no minimum: a direction separates samples, and the loss falls along it for ever.</summary>
    Separable,

    /// <summary>γ μ_min T &lt; 1: the steep directions are done, the flattest is not.</summary>
    IllConditioned,

    /// <summary>Nothing stands in the way but the number of iterations.</summary>
    OnTheWay,
}
