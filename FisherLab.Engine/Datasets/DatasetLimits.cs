namespace FisherLab.Engine.Datasets;

/// <summary>How large a file of data may be: what is beyond is refused before it takes memory.</summary>
public sealed record DatasetLimits
{
    /// <summary>Columns of a table with a header, the target included.</summary>
    public int Columns { get; init; } = 10_000;

    /// <summary>Characters of a line.</summary>
    public int LineLength { get; init; } = 4_000_000;

    /// <summary>Characters of a column's name.</summary>
    public int NameLength { get; init; } = 200;

    /// <summary>Numbers in all, rows times columns (50 million are 400 MB).</summary>
    public int Numbers { get; init; } = TableBuilder.MaximumNumbers;
}
