using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>Says what the squares of the pictures of large grids are.</summary>
public static class BlocksSentence
{
    /// <summary>"NGD: each square stands for 4 × 7 cells, the best of them."; null where every grid is shown cell by cell from afar already.</summary>
    public static string? Of(HeatMapData data)
    {
        GridAnswer[] large = [.. data.Grids.Where(grid => GridSquares.Of(data.WholeOf(grid)).AreBlocks)];
        if (large.Length == 0)
            return null;
        IEnumerable<string> parts =
            from grid in large
            group data.StyleOf(grid.Method).Label by Square(GridSquares.Of(grid)) into alike
            select $"{string.Join(" and ", alike)}: each square {alike.Key}.";
        return string.Join(' ', parts) + (large.Any(grid => GridSquares.Of(grid).AreBlocks) ? " Zoom in for finer squares." : "");
    }

    private static string Square(GridSquares squares) => squares.AreBlocks ? $"stands for {squares.Block}, the best of them" : "is one cell";
}
