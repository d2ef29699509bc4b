using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>
/// The grid of one method: all its cells, or the best of each of some blocks. Arrays are indexed [step size][damping]; a method without damping has one entry a row.
/// </summary>
public sealed record GridAnswer
{
    public required string Method { get; init; }

    public required IReadOnlyList<double> StepSizes { get; init; }

    /// <summary>Empty for a method without damping.</summary>
    public required IReadOnlyList<double> Dampings { get; init; }

    /// <summary>Null where not computed.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> FinalLoss { get; init; }

    public required IReadOnlyList<IReadOnlyList<Outcome>> Outcome { get; init; }

    /// <summary>Index of the last recorded loss; null where not computed.</summary>
    public required IReadOnlyList<IReadOnlyList<int?>> Iterations { get; init; }

    /// <summary>Whether the final losses survive rounding; unknown where that was not asked, null where nothing is known.</summary>
    public IReadOnlyList<IReadOnlyList<Stability>>? Stability { get; init; }

    /// <summary>The parts that workers have in hand.</summary>
    public required IReadOnlyList<GridPart> Running { get; init; }

    /// <summary>Null for the whole grid, cell by cell. Else every entry above is the best cell of a block, and the axes have each block's first value.</summary>
    public BlocksAnswer? Blocks { get; init; }

    /// <summary>The stability of a cell, by its place in the arrays.</summary>
    public Stability StabilityAt(int column, int row) => Stability?[column][row] ?? Engine.Search.Stability.Unknown;
}

/// <summary>A rectangle of a grid, by indices from 0.</summary>
public sealed record GridPart(int FirstStepSize, int StepSizes, int FirstDamping, int Dampings);
