using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>One trajectory.</summary>
public sealed record RunAnswer
{
    public required string Method { get; init; }

    public required CellAnswer Cell { get; init; }

    public required double StepSize { get; init; }

    public double? Damping { get; init; }

    public required double FinalLoss { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Index of the last recorded loss.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the final loss survives rounding; unknown where that was not asked.</summary>
    public Stability Stability { get; init; }

    /// <summary>The final losses under the perturbations, where they are not stable.</summary>
    public LossRange? StabilityRange { get; init; }

    /// <summary>L(θ_t), the start's first.</summary>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>One series of the same length a probe, by its key; null where it is not defined.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<double?>> Probes { get; init; }
}
