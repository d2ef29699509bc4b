using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>Everything that is asked of a job: what is minimised, by which methods, over which grids, under which rules.</summary>
public sealed record JobSpec
{
    public JobKind Kind { get; init; } = JobKind.GridSearch;

    /// <summary>What people call it; no part of its identity.</summary>
    public string? Name { get; init; }

    public required ProblemSpec Problem { get; init; }

    /// <summary>The figure that is computed; null for every other kind. Such a job has no methods, and its problem is that of the figure's first panel.</summary>
    public FigureSpec? Figure { get; init; }

    public required IReadOnlyList<MethodSpec> Methods { get; init; }

    /// <summary>Steps a run at most.</summary>
    public int Iterations { get; init; } = 100;

    public Start Start { get; init; } = new Start.Zeros();

    /// <summary>A run ends at the first loss strictly above this times its initial loss; null never.</summary>
    public double? StopFactor { get; init; } = 100;

    /// <summary>What people want to see along a run.</summary>
    public IReadOnlyList<Probe> Probes { get; init; } = [];

    public StabilityScope Stability { get; init; } = StabilityScope.Selected;

    /// <summary>Seed of the perturbations that the stability classes come from.</summary>
    public int StabilitySeed { get; init; }

    public SelectionRule Selection { get; init; } = new();

    /// <summary>Cells of all methods; a figure counts as one.</summary>
    public int Cells => Figure is null ? Methods.Sum(method => method.Cells) : 1;

    /// <summary>The rules of all runs, on the problem.</summary>
    public RunRules Rules(Problem problem) => new(Start.Resolve(problem), Iterations, StopFactor);
}
