using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>A linear model whose data follow its own distribution: x = (z₁, z₂, 1) with normal z, y ~ p(· | x·θ).</summary>
internal static class OwnData
{
    private const int Parameters = 3;

    /// <summary>θ, from which the outputs are drawn and at which curvatures are compared.</summary>
    public static double[] Theta => [1, -2, 0.5];

    /// <summary>A sample of the model.</summary>
    public static Problem Of(ModelOutputs outputs, AuditedEngine engine, int samples, LegacyRandom random)
    {
        var x = new double[samples * Parameters];
        for (int i = 0; i < x.Length; i++)
            x[i] = i % Parameters == Parameters - 1 ? 1 : random.NextNormal();
        return With(new Problem(x, Parameters, new double[samples], outputs.Of(engine)), f => outputs.Draw(f, random));
    }

    /// <summary>The same inputs with other outputs, each a function of its predictor.</summary>
    public static Problem With(Problem problem, Func<double, double> output) =>
        new(problem.Matrix, Parameters, PlainSums.Predictors(problem, Theta).Select(output).ToArray(), problem.Likelihood);

    /// <summary>The largest over the smallest of errors times √(their counts): 1 where an error falls as one over the root of a count.</summary>
    public static double Spread(IReadOnlyList<int> counts, Func<int, double> error)
    {
        double[] scaled = [.. counts.Select(count => error(count) * Math.Sqrt(count))];
        return scaled.Max() / scaled.Min();
    }

    /// <summary>√ of the mean of squares over repetitions.</summary>
    public static double RootMeanSquare(int repetitions, Func<double> error) =>
        Math.Sqrt(Enumerable.Range(0, repetitions).Select(_ => error()).Average(value => value * value));
}
