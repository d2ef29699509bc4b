using FisherLab.Engine.Datasets;

namespace FisherLab.Engine.Problems;

/// <summary>What is minimised: which data, under which likelihood, with which prior.</summary>
public sealed record ProblemSpec
{
    /// <summary>Key of the data set.</summary>
    public required string Dataset { get; init; }

    public required Likelihood Likelihood { get; init; }

    /// <summary>Whether a last column of ones is added.</summary>
    public bool Bias { get; init; } = true;

    public Scaling Scaling { get; init; }

    /// <summary>Null for none.</summary>
    public Prior? Prior { get; init; }

    /// <summary>D, with the bias.</summary>
    public int Parameters(int columns) => columns + (Bias ? 1 : 0);

    /// <summary>The problem on given data.</summary>
    public Problem On(Dataset dataset) => new(
        Design.Matrix(dataset, Scaling, Bias), Parameters(dataset.Columns), dataset.Targets.ToArray(), Likelihood, Prior);
}
