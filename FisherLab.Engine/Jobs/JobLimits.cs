namespace FisherLab.Engine.Jobs;

/// <summary>How large a job may be.</summary>
public sealed record JobLimits
{
    /// <summary>Cells of all methods together.</summary>
    public int Cells { get; init; } = 4_000_000;

    /// <summary>Cells of a job that asks for the stability of all: each is run nine times, so this is the work of as many cells as above.</summary>
    public int StabilityCells { get; init; } = 500_000;

    /// <summary>Steps a run.</summary>
    public int Iterations { get; init; } = 100_000;

    /// <summary>Largest absolute value of a power of ten's exponent.</summary>
    public double Exponent { get; init; } = 300;

    /// <summary>Methods of one job.</summary>
    public int Methods { get; init; } = 32;
}
