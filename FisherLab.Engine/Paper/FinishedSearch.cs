using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>A job whose cells are all computed, and whose asked stabilities are known.</summary>
/// <param name="Grids">One a method, in the job's order.</param>
/// <param name="Stabilities">One a method.</param>
public sealed record FinishedSearch(IReadOnlyList<Grid> Grids, IReadOnlyList<StabilityMap> Stabilities);
