namespace FisherLab.Client.Figures;

/// <summary>The cells that a person has pinned, in their order: each has a letter.</summary>
public static class CellPins
{
    /// <summary>More curves than these cannot be told apart.</summary>
    public const int Most = 6;

    /// <summary>"A" for the first.</summary>
    public static string Letter(int place) => $"{(char)('A' + place)}";

    /// <summary>With the cell, or without it if it was among them; the oldest goes where there are too many.</summary>
    public static IReadOnlyList<GridCell> Toggle(IReadOnlyList<GridCell> pins, GridCell cell) =>
        pins.Contains(cell) ? [.. pins.Where(pin => pin != cell)] : [.. pins.Append(cell).TakeLast(Most)];

    /// <summary>"naturalGradientDescent.155.5,gradientDescent.118".</summary>
    public static string Write(IReadOnlyList<GridCell> pins) =>
        string.Join(',', pins.Select(pin => pin.Damping is { } damping ? $"{pin.Method}.{pin.Step}.{damping}" : $"{pin.Method}.{pin.Step}"));

    /// <summary>What <see cref="Write"/> wrote; what cannot be read is left out.</summary>
    public static IReadOnlyList<GridCell> Read(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<GridCell>().Distinct().Take(Most)];

    private static GridCell? One(string text) => text.Split('.') switch
    {
        [var method, var step, var damping] when int.TryParse(step, out int i) && int.TryParse(damping, out int j) => new GridCell(method, i, j),
        [var method, var step] when int.TryParse(step, out int i) => new GridCell(method, i, null),
        _ => null,
    };
}
