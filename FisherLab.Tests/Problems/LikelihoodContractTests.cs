using CsCheck;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Problems;

/// <summary>What every likelihood of the catalogue must hold.</summary>
public sealed class LikelihoodContractTests
{
    private static readonly Gen<double> Predictors = Gen.Double[-8, 8];

    public static TheoryData<string> Keys => [.. Kinds.Likelihoods.Kinds.Select(kind => kind.Key)];

    private static Likelihood Of(string key, double? clip) => Kinds.Likelihoods.Find(key)!.Create() with { Clip = clip };

    private static double Loss(Likelihood likelihood, double f, double y)
    {
        var loss = new double[1];
        likelihood.Loss([f], [y], loss);
        return loss[0];
    }

    private static double Score(Likelihood likelihood, double f, double y)
    {
        var score = new double[1];
        likelihood.Score([f], [y], score);
        return score[0];
    }

    private static double Weight(Likelihood likelihood, double f)
    {
        var weight = new double[1];
        likelihood.FisherWeight([f], weight);
        return weight[0];
    }

    private static double Target(Likelihood likelihood, double wish) => likelihood.Allows(wish) ? wish : wish > 0 ? 1 : 0;

    [Theory, MemberData(nameof(Keys))]
    public void TheScoreIsTheDerivativeOfTheLoss(string key) => Gen.Select(Predictors, Predictors).Sample((f, wish) =>
    {
        Likelihood likelihood = Of(key, clip: null);
        double y = Target(likelihood, wish);
        const double h = 1e-5; // central difference: error h² l‴/6 and rounding 1e-16 l/h, both below 1e-9 of the scale
        double difference = (Loss(likelihood, f + h, y) - Loss(likelihood, f - h, y)) / (2 * h);
        Assert.Equal(difference, Score(likelihood, f, y), 1e-8 * (1 + Math.Abs(difference)));
    });

    // With a canonical link the second derivative does not depend on y, so the Fisher's weight is it.
    [Theory, MemberData(nameof(Keys))]
    public void TheFisherWeightIsTheDerivativeOfTheScore(string key) => Predictors.Sample(f =>
    {
        Likelihood likelihood = Of(key, clip: null);
        const double h = 1e-5;
        double difference = (Score(likelihood, f + h, 1) - Score(likelihood, f - h, 1)) / (2 * h);
        Assert.Equal(difference, Weight(likelihood, f), 1e-8);
    });

    [Theory, MemberData(nameof(Keys))]
    public void LongSpansAndSingleNumbersAgreeToTheLastBit(string key) => Predictors.Array[1, 40].Sample(f =>
    {
        Likelihood likelihood = Of(key, clip: 1e-8);
        double[] y = [.. f.Select(wish => Target(likelihood, wish))], loss = new double[f.Length], score = new double[f.Length], weight = new double[f.Length];
        likelihood.Loss(f, y, loss);
        likelihood.Score(f, y, score);
        likelihood.FisherWeight(f, weight);
        for (int i = 0; i < f.Length; i++)
            Assert.Equal((Loss(likelihood, f[i], y[i]), Score(likelihood, f[i], y[i]), Weight(likelihood, f[i])), (loss[i], score[i], weight[i]));
    });

    [Theory, MemberData(nameof(Keys))]
    public void WhatIsNotATargetIsNotAllowed(string key)
    {
        Likelihood likelihood = Of(key, clip: null);
        Assert.False(likelihood.Allows(double.NaN));
        Assert.False(likelihood.Allows(double.PositiveInfinity));
        Assert.NotEmpty(likelihood.TargetsAllowed);
    }
}
