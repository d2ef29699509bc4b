namespace FisherLab.Client.Figures;

/// <summary>Between which values curves on a log axis are drawn.</summary>
/// <param name="Ceiling">Larger values are cut off; null for none.</param>
/// <param name="Floor">Values at or below are not drawn, because they are not certain; null for none.</param>
public sealed record CurveBounds(double? Ceiling = null, double? Floor = null)
{
    /// <summary>A value as it is drawn; null where it is not.</summary>
    public double? Drawn(double? value) => value is { } number && number > (Floor ?? 0) && double.IsFinite(number) ? number : null;
}
