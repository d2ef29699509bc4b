using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Client.Figures.Fields;

/// <summary>Linear regression of two parameters, L(b, θ) = (1/N) Σ (b + θ xₙ − yₙ)²/2, with its minimum.</summary>
public sealed class FieldProblem
{
    /// <param name="data">The points.</param>
    /// <param name="samples">How many of them, from the first on.</param>
    /// <param name="priorVariance">τ² of the prior on both parameters; null for none. It joins the Fisher, not the empirical Fisher, as in the published figure.</param>
    public FieldProblem(FieldData data, int samples, double? priorVariance)
    {
        Data = data;
        Problem = new Problem(
            Matrix(data.Inputs.AsSpan(0, samples)), 2, data.Targets.AsMemory(0, samples), new Gaussian(),
            priorVariance is { } variance ? new Prior(variance, InEmpiricalFisher: false) : null);
        Minimum = MinimumSearch.Find(Problem);
        Hessian = CurvatureMatrix.Of(Problem, new Fisher(), [.. Minimum.Theta]);
        Landscape = new Landscape(Problem);
    }

    public FieldData Data { get; }

    public Problem Problem { get; }

    public Minimum Minimum { get; }

    /// <summary>(b*, θ*).</summary>
    public FieldPoint Star => FieldPoint.Of(Minimum.Theta);

    /// <summary>∇²L, which is the Fisher; rows and columns are slope, bias.</summary>
    public double[,] Hessian { get; }

    public Landscape Landscape { get; }

    /// <summary>L(point) − L*, exactly: L is quadratic.</summary>
    public double Above(FieldPoint point)
    {
        double slope = point.Slope - Star.Slope, bias = point.Intercept - Star.Intercept;
        return 0.5 * (Hessian[0, 0] * slope * slope + 2 * Hessian[0, 1] * slope * bias + Hessian[1, 1] * bias * bias);
    }

    /// <summary>X, row-major: x and 1.</summary>
    internal static double[] Matrix(ReadOnlySpan<double> inputs)
    {
        var matrix = new double[2 * inputs.Length];
        for (int n = 0; n < inputs.Length; n++)
            (matrix[2 * n], matrix[2 * n + 1]) = (inputs[n], 1);
        return matrix;
    }
}
