using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>The problem of a panel of Figure 1, 2 or 4, under the evidence's protocol and the likelihood under audit.</summary>
/// <param name="Problem">On the published samples, or on those that the text prints.</param>
/// <param name="Minimum">θ*, found without what is under audit.</param>
internal sealed record Toy(Problem Problem, double[] Minimum)
{
    /// <summary>The three models of Figures 2 and 4.</summary>
    public static IReadOnlyList<string> Models { get; } = ["correct", "a", "b"];

    /// <summary>Figure 1.</summary>
    public static Toy? Field(Evidence evidence) => Line(evidence, "figure-1");

    /// <summary>A model of Figure 2 or 4; null where its samples are not here.</summary>
    /// <param name="evidence">Where the samples are.</param>
    /// <param name="figure">"figure-2" or "figure-4".</param>
    /// <param name="model">One of <see cref="Models"/>.</param>
    public static Toy? Of(Evidence evidence, string figure, string model)
    {
        string key = $"{figure}-{model}{(evidence.Protocol == Protocol.AsPrinted ? "-printed" : "")}";
        return figure == "figure-2"
            ? Make(evidence, key, evidence.Engine.Bernoulli, new Bernoulli(), bias: false, prior: null)
            : Line(evidence, key);
    }

    /// <summary>All three of a figure that are here.</summary>
    public static IReadOnlyList<Toy> All(Evidence evidence, string figure) => [.. Models.Select(model => Of(evidence, figure, model)).OfType<Toy>()];

    // Regressions were run with a prior that the text does not print, and that is no part of their empirical Fisher.
    private static Toy? Line(Evidence evidence, string key) => Make(
        evidence, key, evidence.Engine.Gaussian, new Gaussian(), bias: true,
        evidence.Protocol == Protocol.AsRun ? new Prior(0.1, InEmpiricalFisher: false) : null);

    private static Toy? Make(Evidence evidence, string key, Likelihood audited, Likelihood sound, bool bias, Prior? prior)
    {
        if (evidence.Dataset(key) is not { } dataset)
            return null;
        var spec = new ProblemSpec { Dataset = key, Likelihood = audited, Bias = bias, Prior = prior };
        return new Toy(spec.On(dataset), [.. MinimumSearch.Find((spec with { Likelihood = sound }).On(dataset)).Theta]);
    }
}
