using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Paper;

/// <summary>The directions of an optimizer over a square of two parameters, and its ways from some starts: what Figure 1 draws of one method.</summary>
/// <param name="Optimizer">The method, with its damping.</param>
/// <param name="Scale">What its arrows are multiplied by, to be visible.</param>
/// <param name="Mesh">The arrows' tails on either axis.</param>
/// <param name="Arrows">−d(θ) · scale, row-major [first parameter][second parameter].</param>
/// <param name="Ways">One a start.</param>
public sealed record VectorField(
    Optimizer Optimizer, double Scale, IReadOnlyList<double> Mesh, IReadOnlyList<(double First, double Second)> Arrows, IReadOnlyList<ParameterPath> Ways)
{
    /// <summary>The four starts of Figure 1, θ₀ = (slope, intercept).</summary>
    public static IReadOnlyList<ReadOnlyMemory<double>> Starts { get; } = [new[] { 4.5, 2.0 }, new[] { 0.0, 1.0 }, new[] { 3.0, 4.5 }, new[] { 3.0, -0.5 }];

    /// <summary>Computes the arrows and the ways.</summary>
    /// <param name="problem">Of two parameters.</param>
    /// <param name="optimizer">The method, with its damping and the step size of its ways.</param>
    /// <param name="scale">Of the arrows.</param>
    /// <param name="mesh">On either axis.</param>
    /// <param name="starts">θ₀ of the ways.</param>
    /// <param name="steps">Of each way.</param>
    public static VectorField Of(
        Problem problem, Optimizer optimizer, double scale, IReadOnlyList<double> mesh, IReadOnlyList<ReadOnlyMemory<double>> starts, int steps)
    {
        var landscape = new Landscape(problem);
        ReadOnlyMemory<double>[] points = [.. mesh.SelectMany(first => mesh.Select(second => (ReadOnlyMemory<double>)new[] { first, second }))];
        return new VectorField(
            optimizer, scale, mesh,
            [.. landscape.Directions(optimizer, points).Select(direction => (-direction[0] * scale, -direction[1] * scale))],
            landscape.Trace(optimizer, steps, starts));
    }

    /// <summary>Values at equal distances, the ends included.</summary>
    public static double[] Even(double from, double to, int count) => [.. Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1))];
}
