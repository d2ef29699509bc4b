namespace FisherLab.Client.Figures;

/// <summary>Between which values curves on a log axis are drawn.</summary>
/// <param name="Ceiling">Larger values are cut off; null for none.</param>
/// <param name="Floor">Values at or below are not drawn, because they are not certain; null for none.</param>
public sealed record CurveBounds(double? Ceiling = null, double? Floor = null)
{
    /// <summary>A curve as it is drawn; one that sinks below the floor for good says when.</summary>
    public Curve Drawn(Curve curve)
    {
        double?[] values = [.. curve.Values.Select(Drawn)];
        int arrival = Array.FindLastIndex(values, value => value is not null) + 1;
        return curve with
        {
            Values = values,
            End = arrival < values.Length && curve.Values[arrival] <= Floor ? $"reaches it at iteration {arrival}" : curve.End,
        };
    }

    /// <summary>A value as it is drawn; null where it is not.</summary>
    public double? Drawn(double? value) => value is { } number && number > (Floor ?? 0) && double.IsFinite(number) ? number : null;
}
