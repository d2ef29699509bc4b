using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>The outputs of a model with the predictor f, written down beside the engine's likelihood: how one is drawn, and over what an expectation sums.</summary>
internal abstract class ModelOutputs
{
    /// <summary>One a likelihood of the engine under audit.</summary>
    public static IReadOnlyList<ModelOutputs> All { get; } = [new NormalOutputs(), new ClassOutputs()];

    /// <summary>The likelihood under audit that these are the outputs of.</summary>
    public abstract Likelihood Of(AuditedEngine engine);

    /// <summary>y ~ p(· | f).</summary>
    public abstract double Draw(double f, LegacyRandom random);

    /// <summary>arg max p(y | f).</summary>
    public abstract double MostLikely(double f);

    /// <summary>Outputs yₖ with measures μₖ, so that E h(y) = Σ μₖ e^−l(f, yₖ) h(yₖ).</summary>
    public abstract IReadOnlyList<(double Output, double Measure)> Support(double f);

    /// <summary>E h(y) over y ~ p(· | f), p by the loss under audit.</summary>
    public double Expect(AuditedEngine engine, double f, Func<double, double> h)
    {
        double sum = 0;
        foreach ((double output, double measure) in Support(f))
            sum += measure * Exponential.Of<ScalarLanes, double>(-OneSample.Loss(Of(engine), f, output)) * h(output);
        return sum;
    }
}
