namespace FisherLab.Client.Figures;

/// <summary>Everything that the heat map's module draws: all numbers and words are ready.</summary>
public sealed record HeatMapDrawing
{
    /// <summary>Zoom is kept as long as this stays.</summary>
    public required string Revision { get; init; }

    public required int Height { get; init; }

    public required Margins Margins { get; init; }

    public required double XFrom { get; init; }

    public required double XTo { get; init; }

    /// <summary>Ticks along it, at most.</summary>
    public required int XTicks { get; init; }

    public required string XTitle { get; init; }

    public required IReadOnlyList<HeatMapPanel> Panels { get; init; }

    /// <summary>From best to worst.</summary>
    public required IReadOnlyList<string> Loss { get; init; }

    public required double ZFrom { get; init; }

    public required double ZTo { get; init; }

    public required HeatMapColours Colours { get; init; }
}

/// <summary>One method's grid. Cell arrays are rows of dampings, each with all its step sizes, as JavaScript's typed arrays read them.</summary>
public sealed record HeatMapPanel
{
    public required string Method { get; init; }

    public required string Caption { get; init; }

    /// <summary>Pixels from the top of the figure.</summary>
    public required int Top { get; init; }

    public required int Height { get; init; }

    public required double[] X { get; init; }

    public required double[] Y { get; init; }

    /// <summary>The lower edge of the whole grid, be only a part shown.</summary>
    public required double YFrom { get; init; }

    public required double YTo { get; init; }

    /// <summary>Ticks along it, at most; 0 for a method without damping.</summary>
    public required int YTicks { get; init; }

    public required string YTitle { get; init; }

    /// <summary>64-bit numbers; NaN where there is no colour.</summary>
    public required byte[] Z { get; init; }

    /// <summary>One byte a cell: 0 has a colour, 1 diverged, 2 singular, 3 not yet run.</summary>
    public required byte[] Classes { get; init; }

    /// <summary>Rectangles x0, x1, y0, y1 that workers have in hand.</summary>
    public required IReadOnlyList<double[]> Running { get; init; }

    /// <summary>Where the best cell is; null without one.</summary>
    public required double[]? Best { get; init; }

    /// <summary>Where the cell is that the paper prints; null without one.</summary>
    public required double[]? Printed { get; init; }

    /// <summary>What is said of it; empty where it is as good as the best.</summary>
    public required string Callout { get; init; }

    public required double?[] OutlineX { get; init; }

    public required double?[] OutlineY { get; init; }

    /// <summary>The best step size of each damping, as a line with gaps; empty where it is not shown.</summary>
    public required double?[] RidgeX { get; init; }

    public required double?[] RidgeY { get; init; }
}

/// <summary>Pixels around all panels.</summary>
public sealed record Margins(int Left, int Right, int Top, int Bottom);

/// <summary>The colours that depend on the theme, and the marks.</summary>
public sealed record HeatMapColours(
    string Text, string Text2, string Text3, string Line, string Surface, string Mask, string Hatch, string Pending, string Primary, string Mark, string Halo);
