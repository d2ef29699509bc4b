using FisherLab.Engine.Catalog;
using FisherLab.Engine.Optimizers;

namespace FisherLab.Client.Figures.Fields;

/// <summary>One of the three methods of Figure 1.</summary>
/// <param name="Key">In addresses.</param>
/// <param name="Style">How it is drawn and called.</param>
/// <param name="Factor">What its step size is multiplied by, so that the three are as fast as each other; as in the paper.</param>
/// <param name="Kind">The optimizer, without its numbers.</param>
public sealed record FieldMethod(string Key, MethodStyle Style, double Factor, Optimizer Kind)
{
    /// <summary>GD, NGD, EFGD.</summary>
    public static IReadOnlyList<FieldMethod> All { get; } =
    [
        Of("gd", 1.0 / 3, new GradientDescent()), Of("ngd", 1, new NaturalGradientDescent()), Of("efgd", 3, new EmpiricalFisherDescent()),
    ];

    /// <summary>The optimizer with its numbers.</summary>
    /// <param name="stepSize">γ, before the factor.</param>
    /// <param name="damping">λ.</param>
    public Optimizer At(double stepSize, double damping) => Kind switch
    {
        CurvatureOptimizer damped => damped with { StepSize = stepSize * Factor, Damping = damping },
        _ => Kind with { StepSize = stepSize * Factor },
    };

    private static FieldMethod Of(string key, double factor, Optimizer kind) => new(key, MethodStyle.Of(Kinds.Optimizers.Of(kind)), factor, kind);
}
