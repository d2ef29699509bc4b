namespace FisherLab.Engine.Search;

/// <summary>How the best cell is chosen.</summary>
/// <param name="By">Which number of a run counts.</param>
/// <param name="Tolerance">Cells within this of the best, relative to it, are tied.</param>
public sealed record SelectionRule(SelectionBy By = SelectionBy.FinalLoss, double Tolerance = 1e-10);
