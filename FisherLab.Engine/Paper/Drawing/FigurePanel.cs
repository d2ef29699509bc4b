namespace FisherLab.Engine.Paper;

/// <summary>One pair of axes with what is drawn on them.</summary>
public sealed record FigurePanel
{
    /// <summary>Unique in the figure; lower case, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>From 0, from the top.</summary>
    public required int Row { get; init; }

    /// <summary>From 0, from the left.</summary>
    public required int Column { get; init; }

    /// <summary>Its height, in those of the other rows.</summary>
    public double Height { get; init; } = 1;

    public required FigureAxis X { get; init; }

    public required FigureAxis Y { get; init; }

    /// <summary>The first lies below all others.</summary>
    public IReadOnlyList<FigureMark> Marks { get; init; } = [];

    /// <summary>Why nothing is drawn, in a sentence; null where something is.</summary>
    public string? Missing { get; init; }
}
