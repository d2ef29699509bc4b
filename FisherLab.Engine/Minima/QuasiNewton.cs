using FisherLab.Engine.Problems;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace FisherLab.Engine.Minima;

/// <summary>
/// The Broyden-Fletcher-Goldfarb-Shanno method from zero, as the paper's figures found their minima (there SciPy's, here MathNet's): it stops near the
/// minimum, where no component of the gradient exceeds a tolerance.
/// </summary>
public static class QuasiNewton
{
    private const double GradientTolerance = 1e-5; // SciPy's default
    private const int MostSteps = 1000;

    /// <summary>Where it stops, θ of length D.</summary>
    /// <param name="problem">What is minimised, without clip.</param>
    /// <exception cref="NotSupportedException">The likelihood has no solver.</exception>
    public static double[] Find(Problem problem)
    {
        IObjectiveFunction loss = ObjectiveFunction.Gradient(
            theta => new PointLoss(problem, theta.ToArray()).Loss,
            theta => Vector<double>.Build.DenseOfArray(new PointLoss(problem, theta.ToArray()).Gradient));
        var minimizer = new BfgsMinimizer(GradientTolerance, parameterTolerance: 0, functionProgressTolerance: 0, MostSteps);
        return minimizer.FindMinimum(loss, Vector<double>.Build.Dense(problem.Parameters)).MinimizingPoint.ToArray();
    }

    /// <summary>|∇L(θ)|.</summary>
    public static double GradientNorm(Problem problem, double[] theta) => new PointLoss(problem, theta).GradientNorm;
}
