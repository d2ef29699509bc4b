namespace FisherLab.Engine.Running;

/// <summary>What all runs of a job share beside the problem.</summary>
/// <param name="Start">θ₀, of length D.</param>
/// <param name="Iterations">Steps at most; one loss more is recorded, the start's.</param>
/// <param name="StopFactor">A run ends at the first loss strictly above this times the initial loss; null never.</param>
public sealed record RunRules(ReadOnlyMemory<double> Start, int Iterations, double? StopFactor = 100);
