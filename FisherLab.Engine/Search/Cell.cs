namespace FisherLab.Engine.Search;

/// <summary>A place in a grid, by indices from 0.</summary>
/// <param name="StepSize">Index on the axis of step sizes.</param>
/// <param name="Damping">Index on the axis of dampings; 0 for a method without one.</param>
public readonly record struct Cell(int StepSize, int Damping);
