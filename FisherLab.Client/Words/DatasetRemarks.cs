using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;

namespace FisherLab.Client.Words;

/// <summary>What a person should know of a data set before a job runs on it, in sentences.</summary>
public static class DatasetRemarks
{
    // Three decades between the scales of two features: by then no step size suits both.
    private const double FarApart = 1e3;

    // Names that a sentence can hold.
    private const int MostNames = 4;

    public static IReadOnlyList<string> Of(DatasetAnswer dataset, DatasetOverview look) =>
        [.. ((string?[])[Target(look), Constant(look), Dependent(look), Condition(dataset, look), Scales(look)]).OfType<string>()];

    /// <summary>Whether a header looks as if it were the first row of a file without one.</summary>
    public static bool LooksLikeNumbers(IEnumerable<string> names) =>
        names.All(name => double.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out _));

    private static string? Target(DatasetOverview look) =>
        look.Target.IsConstant ? $"The target {look.Target.Name} is {Numbers.Brief(look.Target.Mean, 5)} in every row: there is nothing to fit." : null;

    private static string? Constant(DatasetOverview look)
    {
        string[] names = [.. look.Columns.Where(column => column.IsConstant).Select(column => column.Name)];
        return names.Length == 0 ? null : $"{Named(names)} {(names.Length == 1 ? "is" : "are")} constant: beside the bias {(names.Length == 1 ? "it says" : "they say")} nothing.";
    }

    private static string? Dependent(DatasetOverview look)
    {
        HashSet<string> constant = [.. look.Columns.Where(column => column.IsConstant).Select(column => column.Name)];
        string[] names = [.. (look.Collinearity?.Dependent ?? []).Where(name => !constant.Contains(name))];
        return names.Length == 0 ? null
            : $"{Named(names)} {(names.Length == 1 ? "follows" : "follow")} from the columns before, as a linear combination: the rank of [X, 1] is {look.Collinearity!.Rank} of {look.Collinearity.Parameters}, and the minimum is not unique.";
    }

    private static string? Condition(DatasetAnswer dataset, DatasetOverview look) => look.Collinearity switch
    {
        null => null,
        { Parameters: var parameters } when dataset.Rows < parameters =>
            $"There are fewer rows than parameters, {Numbers.Count(dataset.Rows)} and {Numbers.Count(parameters)} with the bias: the minimum is not unique.",
        { ConditionNumber: > 1e8 and < double.PositiveInfinity and var condition } =>
            $"The condition number of [X, 1] is {Numbers.Prose(condition, 2)}: rounding alone moves the minimum.",
        _ => null,
    };

    private static string? Scales(DatasetOverview look)
    {
        ColumnStatistics[] moving = [.. look.Columns.Where(column => !column.IsConstant && double.IsFinite(column.StandardDeviation))];
        if (moving.Length < 2)
            return null;
        ColumnStatistics small = moving.MinBy(column => column.StandardDeviation)!, large = moving.MaxBy(column => column.StandardDeviation)!;
        return large.StandardDeviation < FarApart * small.StandardDeviation ? null
            : $"Standard deviations go from {Numbers.Prose(small.StandardDeviation, 3)} ({small.Name}) to {Numbers.Prose(large.StandardDeviation, 3)} ({large.Name}): "
                + "no one step size of gradient descent suits both. A job's scaling \"standard\" evens them out.";
    }

    private static string Named(string[] names) => names.Length switch
    {
        1 => names[0],
        <= MostNames => $"{string.Join(", ", names[..^1])} and {names[^1]}",
        _ => $"{string.Join(", ", names[..MostNames])} and {Numbers.Count(names.Length - MostNames)} more",
    };
}
