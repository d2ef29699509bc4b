namespace FisherLab.Client.Api;

/// <summary>Which blocks of a grid an answer shows, and which cells stand for them.</summary>
public sealed record BlocksAnswer
{
    /// <summary>Step sizes of the grid.</summary>
    public required int StepSizes { get; init; }

    /// <summary>Dampings of the grid; 0 for a method without one.</summary>
    public required int Dampings { get; init; }

    /// <summary>The part of the grid that the answer is about.</summary>
    public required GridPart Window { get; init; }

    /// <summary>Step sizes of a block; the last may have fewer.</summary>
    public required int StepSizesABlock { get; init; }

    /// <summary>Dampings of a block; the last may have fewer.</summary>
    public required int DampingsABlock { get; init; }

    /// <summary>log10 γ at the edges of the blocks: one more than there are along the step size.</summary>
    public required IReadOnlyList<double> StepSizeEdges { get; init; }

    /// <summary>log10 λ at the edges of the blocks.</summary>
    public required IReadOnlyList<double> DampingEdges { get; init; }

    /// <summary>
    /// The cell that stands for each block, [step size][damping], as its number in the whole grid: index of its step size × max(1, dampings) + index of its damping.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<int>> Cells { get; init; }

    /// <summary>Cells of the window by their end.</summary>
    public required OutcomeCounts Counts { get; init; }
}

/// <summary>How many cells ended how; those not computed are pending, be the job cancelled or not.</summary>
public sealed record OutcomeCounts(int Finished, int Diverged, int Singular, int Pending);
