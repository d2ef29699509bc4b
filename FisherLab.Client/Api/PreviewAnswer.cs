using FisherLab.Engine.Datasets;

namespace FisherLab.Client.Api;

/// <summary>What a file would be as a data set. Nothing of it is stored.</summary>
public sealed record PreviewAnswer
{
    /// <summary>N.</summary>
    public required int Rows { get; init; }

    /// <summary>The columns in the order of the file, at most 1,000 of them; of a sparse file the label is the last.</summary>
    public required IReadOnlyList<ColumnStatistics> Columns { get; init; }

    /// <summary>Columns beyond those.</summary>
    public required int ColumnsLeftOut { get; init; }

    /// <summary>The first 20 rows of those columns.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> FirstRows { get; init; }

    /// <summary>The columns that can be the target: each of a table, the label of a sparse file.</summary>
    public required IReadOnlyList<TargetChoice> Targets { get; init; }
}

/// <summary>A column that can be the target.</summary>
/// <param name="Name">The column.</param>
/// <param name="Likelihood">What the data set would have by itself: Bernoulli for exactly {0, 1} or {−1, +1}, else Gaussian.</param>
public sealed record TargetChoice(string Name, string Likelihood);
