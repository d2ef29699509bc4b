using FisherLab.Engine.Datasets;

namespace FisherLab.Client.Api;

/// <summary>A look into a data set: its columns in numbers, and its first rows.</summary>
public sealed record DatasetOverview
{
    /// <summary>The features in their order, at most 1,000 of them.</summary>
    public required IReadOnlyList<ColumnStatistics> Columns { get; init; }

    /// <summary>Features beyond those.</summary>
    public required int ColumnsLeftOut { get; init; }

    public required ColumnStatistics Target { get; init; }

    /// <summary>Of [1, X]; null where it would cost too much.</summary>
    public required Collinearity? Collinearity { get; init; }

    /// <summary>The first 20 rows: the features of <see cref="Columns"/>, then the target.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> FirstRows { get; init; }
}
