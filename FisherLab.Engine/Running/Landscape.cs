using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Running;

/// <summary>Losses and directions of a problem at many points at a time, computed as in a run that makes no step, or one.</summary>
/// <param name="problem">What is minimised.</param>
public sealed class Landscape(Problem problem)
{
    // Of the step that a direction is read from: a power of two, so that it rounds nothing, and large, so that θ does not swallow a small direction.
    private const double Reach = 1L << 40;

    private readonly double[] origin = new double[problem.Parameters];

    /// <summary>L(θ), one a point.</summary>
    /// <param name="points">Each of length D.</param>
    public double[] Losses(IReadOnlyList<ReadOnlyMemory<double>> points) =>
        [.. Trace(new GradientDescent { StepSize = 1 }, 0, points).Select(path => path.Losses[0])];

    /// <summary>d(θ) of an optimizer, whose step is −γ d: one a point, of length D; NaN where there is none.</summary>
    /// <param name="optimizer">Its step size does not matter.</param>
    /// <param name="points">Each of length D.</param>
    public double[][] Directions(Optimizer optimizer, IReadOnlyList<ReadOnlyMemory<double>> points) =>
        [.. Trace(optimizer with { StepSize = Reach }, 1, points).Select(path => Direction(path.Points.Span))];

    /// <summary>The ways of an optimizer from many starts.</summary>
    /// <param name="optimizer">One for all.</param>
    /// <param name="iterations">Steps.</param>
    /// <param name="starts">Each of length D.</param>
    public IReadOnlyList<ParameterPath> Trace(Optimizer optimizer, int iterations, IReadOnlyList<ReadOnlyMemory<double>> starts) =>
        new BatchRunner(problem, new RunRules(origin, iterations, StopFactor: null), optimizer).Trace([.. starts.Select(_ => optimizer)], starts);

    private double[] Direction(ReadOnlySpan<double> points)
    {
        var direction = new double[problem.Parameters];
        for (int d = 0; d < direction.Length; d++)
            direction[d] = points.Length > direction.Length ? (points[d] - points[direction.Length + d]) / Reach : double.NaN;
        return direction;
    }
}
