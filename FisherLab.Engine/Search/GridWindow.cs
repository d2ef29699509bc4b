namespace FisherLab.Engine.Search;

/// <summary>A rectangle of a grid, by indices from 0, cut into blocks of neighbouring cells; the last blocks of a row or column may be smaller.</summary>
/// <param name="FirstStepSize">First index on the axis of step sizes.</param>
/// <param name="StepSizes">How many step sizes.</param>
/// <param name="FirstDamping">First index on the axis of dampings.</param>
/// <param name="Dampings">How many dampings; 1 for a method without one.</param>
/// <param name="StepSizesABlock">Step sizes of a block.</param>
/// <param name="DampingsABlock">Dampings of a block.</param>
public sealed record GridWindow(int FirstStepSize, int StepSizes, int FirstDamping, int Dampings, int StepSizesABlock = 1, int DampingsABlock = 1)
{
    /// <summary>Blocks along the step size.</summary>
    public int Columns => Blocks(StepSizes, StepSizesABlock);

    /// <summary>Blocks along the damping.</summary>
    public int Rows => Blocks(Dampings, DampingsABlock);

    /// <summary>The whole of a grid, each cell a block.</summary>
    public static GridWindow Whole(MethodSpec method) => new(0, method.StepSize.Count, 0, method.Damping?.Count ?? 1);

    /// <summary>This, in the smallest blocks of which there are at most so many.</summary>
    /// <param name="columns">Blocks along the step size.</param>
    /// <param name="rows">Blocks along the damping.</param>
    public GridWindow Within(int columns, int rows) =>
        this with { StepSizesABlock = Blocks(StepSizes, Math.Min(columns, StepSizes)), DampingsABlock = Blocks(Dampings, Math.Min(rows, Dampings)) };

    /// <summary>The first cell of a block.</summary>
    public Cell First(int column, int row) => new(FirstStepSize + column * StepSizesABlock, FirstDamping + row * DampingsABlock);

    /// <summary>The first index past a column.</summary>
    public int EndOfColumn(int column) => FirstStepSize + Math.Min(StepSizes, (column + 1) * StepSizesABlock);

    /// <summary>The first index past a row.</summary>
    public int EndOfRow(int row) => FirstDamping + Math.Min(Dampings, (row + 1) * DampingsABlock);

    private static int Blocks(int length, int block) => (length + block - 1) / block;
}
