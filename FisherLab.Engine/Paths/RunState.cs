using FisherLab.Engine.Optimizers;

namespace FisherLab.Engine.Paths;

/// <summary>What a run carries from one iteration to the next, apart from any batch.</summary>
/// <param name="optimizer">Its hyper-parameters.</param>
/// <param name="point">θ, of length D; owned by the run.</param>
/// <param name="state">The optimizer's numbers; owned by the run.</param>
internal abstract class RunState(Optimizer optimizer, double[] point, double[] state)
{
    public Optimizer Optimizer { get; } = optimizer;

    /// <summary>λ; 0 for an optimizer without one.</summary>
    public double Damping { get; } = optimizer is CurvatureOptimizer damped ? damped.Damping : 0;

    /// <summary>θ, as it was when the run last left a batch.</summary>
    public double[] Point { get; } = point;

    public double[] State { get; } = state;

    /// <summary>What a logistic batch remembers of the run; null before the first.</summary>
    public RunPast? Past { get; set; }
}
