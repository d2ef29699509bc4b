using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>How a cell ended.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Iterations">Index of the last recorded loss, if it ran.</param>
/// <param name="Loss">That loss.</param>
/// <param name="IsTied">Whether it is as good as the method's best.</param>
/// <param name="Stability">Whether its loss survives rounding.</param>
/// <param name="Range">Its losses under the perturbations, where it does not.</param>
public sealed record CellEnd(Outcome Outcome, int? Iterations, double? Loss, bool IsTied, Stability Stability = Stability.Unknown, LossRange? Range = null);
