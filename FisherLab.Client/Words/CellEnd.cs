using FisherLab.Engine.Running;

namespace FisherLab.Client.Words;

/// <summary>How a cell ended.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Iterations">Index of the last recorded loss, if it ran.</param>
/// <param name="Loss">That loss.</param>
/// <param name="IsTied">Whether it is as good as the method's best.</param>
public sealed record CellEnd(Outcome Outcome, int? Iterations, double? Loss, bool IsTied);
