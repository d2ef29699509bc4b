namespace FisherLab.Client.Figures;

/// <summary>How a person looks at the curves of losses.</summary>
/// <param name="AboveMinimum">Whether L − L* is drawn in place of L.</param>
/// <param name="LogTime">Whether the iterations stand on a log axis, from 1.</param>
public sealed record CurveView(bool AboveMinimum, bool LogTime);
