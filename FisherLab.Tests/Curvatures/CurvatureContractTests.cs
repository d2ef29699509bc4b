using FisherLab.Engine.Catalog;
using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Curvatures;

/// <summary>What every curvature of the catalogue must hold, and which ones coincide where.</summary>
public sealed class CurvatureContractTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var curvature in Kinds.Curvatures.Kinds)
                foreach (var likelihood in Kinds.Likelihoods.Kinds)
                    pairs.Add(curvature.Key, likelihood.Key);
            return pairs;
        }
    }

    private static double[] Weights(Curvature curvature, Likelihood likelihood, double[] f, double[] y)
    {
        double[] scores = new double[f.Length], weights = new double[f.Length];
        likelihood.Score(f, y, scores);
        curvature.Weights(likelihood, f, scores, weights);
        return weights;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void WeightsAreFiniteAndNotNegative(string curvature, string likelihood)
    {
        double[] f = [-30, -1, 0, 0.5, 2, 30], y = [0, 1, 0, 1, 1, 0];
        Assert.All(
            Weights(Kinds.Curvatures.Find(curvature)!.Create(), Kinds.Likelihoods.Find(likelihood)!.Create(), f, y),
            weight => Assert.True(weight >= 0 && double.IsFinite(weight)));
    }

    // Equation (53): where both classes have probability one half, (p − y)² = p (1 − p) = 1/4 for either target.
    [Fact]
    public void FisherAndEmpiricalFisherCoincideAtUniformProbabilities()
    {
        double[] f = [0, 0], y = [0, 1];
        Assert.Equal([0.25, 0.25], Weights(new Fisher(), new Bernoulli(), f, y));
        Assert.Equal([0.25, 0.25], Weights(new EmpiricalFisher(), new Bernoulli(), f, y));
    }

    [Fact]
    public void TheEmpiricalFisherWeighsBySquaredResidualsAndTheFisherDoesNot()
    {
        double[] f = [3, -1], y = [1, 4];
        Assert.Equal([4, 25], Weights(new EmpiricalFisher(), new Gaussian(), f, y));
        Assert.Equal([1, 1], Weights(new Fisher(), new Gaussian(), f, y));
    }

    [Fact]
    public void OnlyTheEmpiricalFisherCanLeaveThePriorOut()
    {
        var without = new Prior(1, InEmpiricalFisher: false);
        Assert.True(new Fisher().Includes(without));
        Assert.False(new EmpiricalFisher().Includes(without));
        Assert.True(new EmpiricalFisher().Includes(new Prior(1)));
    }
}
