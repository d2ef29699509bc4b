using FisherLab.Engine.Problems;

namespace FisherLab.Engine.Paper;

/// <summary>The problems of Figures 1, 2 and 4 on the samples that are here.</summary>
internal static class ToyProblem
{
    private static readonly Prior Prior = new(0.1, InEmpiricalFisher: false);

    /// <summary>Logistic regression without bias, prior and clip, as in Figure 2; null where the data are not here.</summary>
    public static Problem? Classes(Evidence evidence, string key) => evidence.Dataset(key) is { } toy
        ? new ProblemSpec { Dataset = key, Likelihood = evidence.Engine.Bernoulli with { Clip = null }, Bias = false }.On(toy)
        : null;

    /// <summary>Linear regression with θ = (slope, intercept), as in Figures 1 and 4; null where the data are not here.</summary>
    public static Problem? Line(Evidence evidence, string key, bool withPrior = true) => Line(evidence, key, withPrior ? Prior : null);

    /// <summary>The same with any prior, or with none.</summary>
    public static Problem? Line(Evidence evidence, string key, Prior? prior) => evidence.Dataset(key) is { } toy
        ? new ProblemSpec { Dataset = key, Likelihood = evidence.Engine.Gaussian, Prior = prior }.On(toy)
        : null;
}
