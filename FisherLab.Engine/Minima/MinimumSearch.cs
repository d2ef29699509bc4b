using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Minima;

/// <summary>
/// Newton's method θ ← θ − t H⁺ ∇L, halving t until the loss falls enough, on the loss without clip, which is convex. Of a Gaussian problem the first step is the
/// closed form, and the others refine it. It goes on while the gradient's norm falls.
/// </summary>
public static class MinimumSearch
{
    private const double SmallGradient = 1e-14;
    private const int MostSteps = 200;
    private const int StepsWithoutGain = 3;

    /// <summary>θ* and L*.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="cancellation">Asked before every step.</param>
    /// <exception cref="NotSupportedException">The likelihood has no solver.</exception>
    public static Minimum Find(Problem problem, CancellationToken cancellation = default) => Polish(problem, new double[problem.Parameters], cancellation);

    /// <summary>θ* and L*, from a point that another method has found.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="theta">The point, of length D.</param>
    /// <param name="cancellation">Asked before every step.</param>
    /// <exception cref="NotSupportedException">The likelihood has no solver.</exception>
    public static Minimum Polish(Problem problem, double[] theta, CancellationToken cancellation = default)
    {
        var here = new PointLoss(problem, theta);
        var factor = new CurvatureFactor(problem, here.Weights);
        (double[] Theta, PointLoss Point, CurvatureFactor Factor) best = (theta, here, factor);
        int steps = 0, since = 0;
        while (steps < MostSteps && since < StepsWithoutGain && here.GradientNorm > SmallGradient)
        {
            cancellation.ThrowIfCancellationRequested();
            (theta, here) = Step(problem, theta, here, factor.Solve(here.Gradient));
            if (problem.Likelihood is not Gaussian)
                factor = new CurvatureFactor(problem, here.Weights);
            steps++;
            since++;
            if (here.GradientNorm < best.Point.GradientNorm || here.Loss < best.Point.Loss - best.Point.Rounding)
                (best, since) = ((theta, here, factor), 0);
        }

        return Certificate.Of(problem, best.Theta, best.Point, best.Factor) with { Iterations = steps };
    }

    // Armijo's rule, with room for the rounding of two losses.
    private static (double[], PointLoss) Step(Problem problem, double[] theta, PointLoss here, double[] direction)
    {
        double slope = here.Gradient.Zip(direction, (g, d) => g * d).Sum();
        for (double length = 1; ; length /= 2)
        {
            double[] next = [.. theta.Zip(direction, (t, d) => t - length * d)];
            var there = new PointLoss(problem, next);
            if (there.Loss <= here.Loss - 1e-4 * length * slope + here.Rounding || length < 1e-10)
                return (next, there);
        }
    }
}
