namespace FisherLab.Client.Figures;

/// <summary>Says what the squares of a picture are where they are not cells.</summary>
public static class BlocksSentence
{
    /// <summary>"NGD: each square stands for 4 × 7 cells, the best of them."; null where every square is a cell.</summary>
    public static string? Of(HeatMapData data)
    {
        List<string> parts =
        [
            .. from grid in data.Grids
               let squares = GridSquares.Of(grid)
               where squares.AreBlocks
               group data.StyleOf(grid.Method).Label by squares.Block into alike
               select $"{string.Join(" and ", alike)}: each square stands for {alike.Key}, the best of them.",
        ];
        return parts.Count == 0 ? null : $"{string.Join(' ', parts)} Zoom in for finer squares.";
    }
}
