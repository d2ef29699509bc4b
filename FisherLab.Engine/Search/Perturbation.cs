using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Search;

/// <summary>
/// The same problem in another arithmetic: the samples in another order, and X, y and γ moved by one ulp with random signs. Zeros stay zero, and so does a
/// target that the likelihood would not allow any more. A function of the problem, the seed and the number alone.
/// </summary>
internal sealed class Perturbation
{
    private readonly bool stepsUp;

    private Perturbation(Problem problem, bool stepsUp)
    {
        Problem = problem;
        this.stepsUp = stepsUp;
    }

    public Problem Problem { get; }

    /// <summary>Makes the k-th perturbation of a problem.</summary>
    /// <param name="problem">What is perturbed.</param>
    /// <param name="seed">Of all perturbations.</param>
    /// <param name="k">The number of this one.</param>
    public static Perturbation Of(Problem problem, int seed, int k)
    {
        var random = new SplitMix(((ulong)(uint)seed << 32) | (uint)k);
        bool stepsUp = random.Coin();
        int[] order = Order(problem.Samples, random);
        int width = problem.Parameters;
        double[] matrix = new double[problem.Matrix.Length], targets = new double[problem.Samples];
        for (int n = 0; n < order.Length; n++)
        {
            ReadOnlySpan<double> sample = problem.Matrix.Span.Slice(order[n] * width, width);
            for (int d = 0; d < width; d++)
                matrix[n * width + d] = Moved(sample[d], random.Coin());
            double target = problem.Targets.Span[order[n]], moved = Moved(target, random.Coin());
            targets[n] = problem.Likelihood.Allows(moved) ? moved : target;
        }

        return new Perturbation(new Problem(matrix, width, targets, problem.Likelihood, problem.Prior), stepsUp);
    }

    /// <summary>γ, moved; the same way for every cell, so that a cell's class does not depend on the grid that it stands in.</summary>
    public double StepSize(double stepSize) => Moved(stepSize, stepsUp);

    // To the next double above or below; a zero and the largest numbers stay.
    private static double Moved(double value, bool up)
    {
        double moved = value == 0 ? value : up ? Math.BitIncrement(value) : Math.BitDecrement(value);
        return double.IsFinite(moved) ? moved : value;
    }

    // A permutation (Fisher and Yates).
    private static int[] Order(int count, SplitMix random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
