namespace FisherLab.Engine.Running;

/// <summary>The way of a run through its parameters.</summary>
/// <param name="Result">The end.</param>
/// <param name="Losses">L(θ_t) for t = 0 ... <see cref="RunResult.Iterations"/>.</param>
/// <param name="Points">θ_t, row-major, one row a loss, D columns.</param>
public sealed record ParameterPath(RunResult Result, IReadOnlyList<double> Losses, ReadOnlyMemory<double> Points);
