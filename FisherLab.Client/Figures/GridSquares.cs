using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>The squares of which a grid's picture is made: each is a cell, or stands for a block of cells by the best of them.</summary>
public sealed class GridSquares
{
    private readonly GridAnswer grid;
    private readonly GridPart window;
    private readonly int stepsABlock, dampingsABlock;

    private GridSquares(GridAnswer grid)
    {
        this.grid = grid;
        window = grid.Blocks?.Window ?? new GridPart(0, grid.StepSizes.Count, 0, Math.Max(1, grid.Dampings.Count));
        (stepsABlock, dampingsABlock) = (grid.Blocks?.StepSizesABlock ?? 1, grid.Blocks?.DampingsABlock ?? 1);
        X = grid.Blocks is { } blocks ? [.. blocks.StepSizeEdges] : GridExtent.Edges(grid.StepSizes);
        Y = grid.Blocks is { } others ? [.. others.DampingEdges] : GridExtent.Edges(grid.Dampings);
    }

    /// <summary>Edges along the step size, in log10: one more than there are columns.</summary>
    public double[] X { get; }

    /// <summary>Edges along the damping.</summary>
    public double[] Y { get; }

    public int Columns => X.Length - 1;

    public int Rows => Y.Length - 1;

    /// <summary>The part of the grid that is shown.</summary>
    public GridPart Window => window;

    public bool AreBlocks => CellsASquare > 1;

    /// <summary>Cells of a whole square.</summary>
    public int CellsASquare => stepsABlock * dampingsABlock;

    /// <summary>"4 × 7 cells", or "12 step sizes" in a grid of one row.</summary>
    public string Block => Shape(grid) is (_, < 2) ? $"{stepsABlock:N0} step sizes" : $"{stepsABlock:N0} × {dampingsABlock:N0} cells";

    public static GridSquares Of(GridAnswer grid) => new(grid);

    /// <summary>Step sizes and dampings of the whole grid, however much of it is shown; no dampings for a method without one.</summary>
    public static (int StepSizes, int Dampings) Shape(GridAnswer grid) =>
        grid.Blocks is { } blocks ? (blocks.StepSizes, blocks.Dampings) : (grid.StepSizes.Count, grid.Dampings.Count);

    /// <summary>The cell of a square.</summary>
    public GridCell CellAt(int column, int row)
    {
        int dampings = Shape(grid).Dampings;
        (int step, int damping) = grid.Blocks is { } blocks ? Math.DivRem(blocks.Cells[column][row], Math.Max(1, dampings)) : (column, row);
        return new GridCell(grid.Method, step, dampings == 0 ? null : damping);
    }

    /// <summary>The square in which a cell lies; null if it is not shown.</summary>
    public (int Column, int Row)? Place(int step, int? damping)
    {
        int column = step - window.FirstStepSize, row = (damping ?? 0) - window.FirstDamping;
        return column >= 0 && column < window.StepSizes && row >= 0 && row < window.Dampings ? (column / stepsABlock, row / dampingsABlock) : null;
    }

    /// <summary>log10 γ at the lower edge of a step size's place, by its index; outside of what is shown, the nearest edge.</summary>
    public double EdgeOfStep(int step) => Edge(X, step - window.FirstStepSize, stepsABlock, window.StepSizes);

    /// <summary>log10 λ at the lower edge of a damping's place.</summary>
    public double EdgeOfDamping(int damping) => Edge(Y, damping - window.FirstDamping, dampingsABlock, window.Dampings);

    /// <summary>log10 γ of a step size that is shown.</summary>
    public double Log10StepSize(int step) =>
        grid.Blocks is null ? Math.Log10(grid.StepSizes[step]) : Math.Round((EdgeOfStep(step) + EdgeOfStep(step + 1)) / 2, 6);

    /// <summary>log10 λ of a damping that is shown; null without one.</summary>
    public double? Log10Damping(int? damping) => (damping, grid.Blocks) switch
    {
        (null, _) => null,
        ({ } index, null) => Math.Log10(grid.Dampings[index]),
        ({ } index, _) => Math.Round((EdgeOfDamping(index) + EdgeOfDamping(index + 1)) / 2, 6),
    };

    // Within a block the places are of one size; the last block may have fewer.
    private static double Edge(double[] edges, int place, int block, int count)
    {
        int at = Math.Clamp(place, 0, count), of = Math.Min(at / block, edges.Length - 2), first = of * block;
        return edges[of] + (edges[of + 1] - edges[of]) * (at - first) / Math.Min(block, count - first);
    }
}
