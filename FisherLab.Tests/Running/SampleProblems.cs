using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Running;

/// <summary>Small problems made from seeded random numbers.</summary>
internal static class SampleProblems
{
    /// <summary>Samples with a bias column; targets that suit the likelihood.</summary>
    public static Problem Of(Likelihood likelihood, int samples = 30, int columns = 4, int seed = 1, Prior? prior = null)
    {
        var random = new Random(seed);
        int width = columns + 1;
        double[] x = new double[samples * width], y = new double[samples];
        for (int n = 0; n < samples; n++)
        {
            double f = 0.3;
            for (int d = 0; d < columns; d++)
            {
                x[n * width + d] = random.NextDouble() * 2 - 1;
                f += x[n * width + d] * (d + 1);
            }

            x[n * width + columns] = 1;
            double noisy = f + random.NextDouble() - 0.5;
            y[n] = likelihood.Allows(noisy) ? noisy : noisy > 0 ? 1 : 0;
        }

        return new Problem(x, width, y, likelihood, prior);
    }
}
