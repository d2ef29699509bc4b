namespace FisherLab.Engine.Paper;

/// <summary>One thing that is drawn: a line, points or arrows.</summary>
public sealed record FigureMark
{
    /// <summary>Unique in its panel; lower case, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called in a legend.</summary>
    public required string Label { get; init; }

    public required FigureRole Role { get; init; }

    public required FigureShape Shape { get; init; }

    /// <summary>First coordinates; NaN interrupts a line. Of arrows tail, tip, tail, tip, and so on.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>As many second coordinates.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Whether it belongs to our own selection, drawn beside the printed one where they differ.</summary>
    public bool IsOurs { get; init; }
}
