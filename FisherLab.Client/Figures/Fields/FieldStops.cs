namespace FisherLab.Client.Figures.Fields;

/// <summary>The values that a slider of the playground stops at.</summary>
public static class FieldStops
{
    /// <summary>Steps that a person can choose; the longer ones after "As in the paper" only.</summary>
    public static IReadOnlyList<int> Steps(int chosen) =>
        [.. ((int[])[10, 20, 50, 100, 200, 500, 1000, 2000, .. chosen > 2000 ? (int[])[5000, 10_000, 20_000, 49_999] : []]).Append(chosen).Distinct().Order()];

    /// <summary>τ², the last being none.</summary>
    public static IReadOnlyList<double?> Priors(double? chosen) =>
        [.. ((double?[])[0.001, 0.01, 0.1, 1, 10, 100, chosen]).OfType<double>().Distinct().Order().Cast<double?>(), null];

    /// <summary>Sample sizes up to all.</summary>
    public static IReadOnlyList<int> Samples(int all, int chosen) =>
        [.. ((int[])[3, 5, 10, 20, 50, 100, 200, 500, 1000, chosen]).Where(samples => samples < all).Append(all).Distinct().Order()];

    /// <summary>The place of a value among stops; the last for one that is not there.</summary>
    public static int Place<T>(IReadOnlyList<T> stops, T value) =>
        Enumerable.Range(0, stops.Count).FirstOrDefault(place => EqualityComparer<T>.Default.Equals(stops[place], value), stops.Count - 1);
}
