namespace FisherLab.Engine.Search;

/// <summary>A rectangle of a method's grid that is computed at once.</summary>
/// <param name="Index">Its number in the method's plan, from 0.</param>
/// <param name="FirstStepSize">First index on the axis of step sizes.</param>
/// <param name="StepSizes">How many step sizes.</param>
/// <param name="FirstDamping">First index on the axis of dampings.</param>
/// <param name="Dampings">How many dampings; 1 for a method without one.</param>
public sealed record Chunk(int Index, int FirstStepSize, int StepSizes, int FirstDamping, int Dampings)
{
    public int Cells => StepSizes * Dampings;

    /// <summary>The cells in the order in which results are kept: damping outer, step size inner.</summary>
    public Cell Cell(int i) => new(FirstStepSize + i % StepSizes, FirstDamping + i / StepSizes);
}
