using FisherLab.Engine.Probes;

namespace FisherLab.Engine.Running;

/// <summary>A whole run: its losses and its probes, from the start to the last iterate.</summary>
/// <param name="Result">The end.</param>
/// <param name="Losses">L(θ_t) for t = 0 ... <see cref="RunResult.Iterations"/>.</param>
/// <param name="Probes">One series of the same length a probe.</param>
public sealed record Trajectory(RunResult Result, IReadOnlyList<double> Losses, IReadOnlyDictionary<Probe, IReadOnlyList<double>> Probes);
