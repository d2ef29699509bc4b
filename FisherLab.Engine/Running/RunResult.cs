namespace FisherLab.Engine.Running;

/// <summary>What is kept of every run.</summary>
/// <param name="FinalLoss">The last recorded loss; NaN and infinities are values.</param>
/// <param name="BestLoss">The smallest recorded loss.</param>
/// <param name="Iterations">The index of the last recorded loss; 0 is the start.</param>
/// <param name="Outcome">How the run ended.</param>
public readonly record struct RunResult(double FinalLoss, double BestLoss, int Iterations, Outcome Outcome);
