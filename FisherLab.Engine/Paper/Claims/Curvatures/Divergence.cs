using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>The Kullback-Leibler divergence D(p_θ ‖ p_θ′) of a model's outputs, averaged over the inputs of a problem; of the engine it knows the loss alone.</summary>
internal sealed class Divergence
{
    private readonly Problem problem;
    private readonly int[] samples;
    private readonly double[] outputs, probabilities, losses;

    /// <param name="problem">Its inputs.</param>
    /// <param name="model">The outputs of its likelihood.</param>
    /// <param name="engine">Under audit.</param>
    /// <param name="theta">θ.</param>
    public Divergence(Problem problem, ModelOutputs model, AuditedEngine engine, double[] theta)
    {
        this.problem = problem;
        var support = PlainSums.Predictors(problem, theta).SelectMany((f, n) => model.Support(f).Select(node => (Sample: n, f, node.Output, node.Measure))).ToArray();
        samples = [.. support.Select(node => node.Sample)];
        outputs = [.. support.Select(node => node.Output)];
        losses = [.. support.Select(node => OneSample.Loss(model.Of(engine), node.f, node.Output))];
        probabilities = [.. support.Select((node, i) => node.Measure * Exponential.Of<ScalarLanes, double>(-losses[i]))];
    }

    /// <summary>D(p_θ ‖ p_θ′) in nats.</summary>
    public double To(double[] other)
    {
        double[] predictors = PlainSums.Predictors(problem, other), moved = [.. samples.Select(n => predictors[n])];
        problem.Likelihood.Loss(moved, outputs, moved);
        double sum = 0;
        for (int i = 0; i < moved.Length; i++)
            sum += probabilities[i] * (moved[i] - losses[i]);
        return sum / problem.Samples;
    }
}
