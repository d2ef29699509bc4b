using System.ComponentModel;
using System.Text.Json;

namespace FisherLab.Server.Features.Jobs;

/// <summary>A job as people write it. Only described here, for the OpenAPI document: the Engine's reader is what reads it.</summary>
internal sealed record JobDocument
{
    [Description("gridSearch, optimization (every axis is a number) or figure (of item and protocol alone).")]
    public required string Kind { get; init; }

    [Description("What people call it; made from the job where it is left out.")]
    public string? Name { get; init; }

    [Description("Required but of a figure.")]
    public ProblemDocument? Problem { get; init; }

    [Description("Required but of a figure.")]
    public IReadOnlyList<MethodDocument>? Methods { get; init; }

    [Description("Of a figure: figure-1, figure-2 or figure-4.")]
    public string? Item { get; init; }

    [DefaultValue("asRun")]
    [Description("Of a figure: asRun or asPrinted.")]
    public string? Protocol { get; init; }

    [DefaultValue(100)]
    public int Iterations { get; init; } = 100;

    [Description("\"zeros\", an array of numbers, or {\"optimumTimes\": number}.")]
    public JsonElement? Start { get; init; }

    [DefaultValue(100.0)]
    [Description("A run ends at the first loss above this times its initial loss; null: never.")]
    public double? StopFactor { get; init; }

    [DefaultValue(1e-8)]
    [Description("Probabilities are kept this far from 0 and 1; null: not at all.")]
    public double? Clip { get; init; }

    public IReadOnlyList<string>? Probes { get; init; }

    [DefaultValue("selected")]
    [Description("none, selected (the best and the tied cells) or all: which cells are asked whether their final loss survives rounding.")]
    public string? Stability { get; init; }

    [DefaultValue(0)]
    [Description("Of the perturbations that the stability comes from.")]
    public int StabilitySeed { get; init; }

    public SelectionDocument? Selection { get; init; }
}

/// <summary>What is minimised.</summary>
internal sealed record ProblemDocument
{
    [Description("Key of a data set of /api/datasets.")]
    public required string Dataset { get; init; }

    [Description("gaussian or bernoulli; the data set's own where it is left out.")]
    public string? Likelihood { get; init; }

    [DefaultValue(true)]
    public bool Bias { get; init; } = true;

    [DefaultValue("none")]
    [Description("none or standard.")]
    public string? Scaling { get; init; }

    [Description("Above 0; null: no prior.")]
    public double? PriorVariance { get; init; }

    [DefaultValue(true)]
    public bool PriorInEmpiricalFisher { get; init; } = true;
}

/// <summary>One method and its grid.</summary>
internal sealed record MethodDocument
{
    [Description("A kind of /api/catalog, such as naturalGradientDescent.")]
    public required string Optimizer { get; init; }

    [Description("Its name in paths; the optimizer's kind where it is left out.")]
    public string? Id { get; init; }

    [Description("A number, or {\"log10From\", \"log10To\", \"count\"}.")]
    public required JsonElement StepSize { get; init; }

    [Description("Like stepSize; left out for an optimizer without damping.")]
    public JsonElement? Damping { get; init; }
}

/// <summary>How the best cell is chosen.</summary>
internal sealed record SelectionDocument
{
    [DefaultValue("finalLoss")]
    [Description("finalLoss or bestLoss.")]
    public string? Rule { get; init; }

    [DefaultValue(1e-10)]
    public double Tolerance { get; init; } = 1e-10;
}
