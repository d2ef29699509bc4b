using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Running;

/// <summary>The training loop as one would write it on paper: one run, MathNet's matrices, averages, no lanes. Shares only the weights with the
/// Engine; of an optimizer that is not the paper's, also its rule.</summary>
internal static class PlainRun
{
    public static List<double> Losses(Problem problem, RunRules rules, Optimizer optimizer)
    {
        Vector<double> theta = Vector<double>.Build.DenseOfArray(rules.Start.ToArray());
        Matrix<double> x = Matrix<double>.Build.Dense(
            problem.Samples, problem.Parameters, (n, d) => problem.Matrix.Span[n * problem.Parameters + d]);
        double precision = problem.Prior is { } prior ? 1 / (prior.Variance * problem.Samples) : 0;
        var state = new double[optimizer.StateLength(problem.Parameters)];
        List<double> losses = [];
        for (int t = 0; ; t++)
        {
            double[] f = (x * theta).ToArray(), y = problem.Targets.ToArray(), buffer = new double[f.Length];
            problem.Likelihood.Loss(f, y, buffer);
            losses.Add(buffer.Average() + theta * theta * precision / 2);
            if (t == rules.Iterations || !(losses[^1] <= rules.StopFactor * losses[0]))
                return losses;
            problem.Likelihood.Score(f, y, buffer);
            Vector<double> gradient = x.TransposeThisAndMultiply(Vector<double>.Build.Dense(buffer)) / problem.Samples + theta * precision;
            theta -= optimizer.StepSize * Ruled(optimizer, gradient, Direction(problem, optimizer, x, f, buffer, gradient, precision), state);
        }
    }

    private static Vector<double> Ruled(Optimizer optimizer, Vector<double> gradient, Vector<double> direction, double[] state)
    {
        if (optimizer is GradientDescent or NaturalGradientDescent or EmpiricalFisherDescent)
            return direction;
        var own = new double[gradient.Count];
        optimizer.Direction(new Local(gradient.ToArray(), optimizer is CurvatureOptimizer ? direction.ToArray() : []), state, own);
        return Vector<double>.Build.Dense(own);
    }

    private static Vector<double> Direction(
        Problem problem, Optimizer optimizer, Matrix<double> x, double[] f, double[] scores, Vector<double> gradient, double precision)
    {
        if (optimizer is not CurvatureOptimizer damped)
            return gradient;
        var weights = new double[f.Length];
        damped.Curvature.Weights(problem.Likelihood, f, scores, weights);
        Matrix<double> c = Matrix<double>.Build.Dense(problem.Parameters, problem.Parameters);
        for (int n = 0; n < problem.Samples; n++)
            c += weights[n] / problem.Samples * x.Row(n).OuterProduct(x.Row(n));
        double diagonal = damped.Damping + (problem.Prior is { } prior && damped.Curvature.Includes(prior) ? precision : 0);
        return (c + Matrix<double>.Build.DenseDiagonal(problem.Parameters, problem.Parameters, diagonal)).LU().Solve(gradient);
    }
}
