using FisherLab.Engine.Problems;

namespace FisherLab.Benchmarks.Growth;

/// <summary>Problems of any shape: independent features of variance 1, a true θ of length 1, and noise; the same numbers every time.</summary>
internal static class Synthetic
{
    private static readonly double HalfWidth = Math.Sqrt(3);

    public static Problem Linear(int samples, int parameters) => Make(samples, parameters, f => f, new Gaussian());

    public static Problem Logistic(int samples, int parameters) => Make(samples, parameters, f => f > 0 ? 1 : 0, new Bernoulli());

    private static Problem Make(int samples, int parameters, Func<double, double> target, Likelihood likelihood)
    {
        var random = new Random(samples + parameters);
        double[] matrix = new double[samples * parameters], targets = new double[samples];
        double theta = 1 / Math.Sqrt(parameters);
        for (int n = 0; n < samples; n++)
        {
            double f = Next();
            for (int d = 0; d < parameters; d++)
            {
                matrix[n * parameters + d] = Next();
                f += theta * matrix[n * parameters + d];
            }

            targets[n] = target(f);
        }

        return new Problem(matrix, parameters, targets, likelihood);

        double Next() => HalfWidth * (2 * random.NextDouble() - 1);
    }
}
