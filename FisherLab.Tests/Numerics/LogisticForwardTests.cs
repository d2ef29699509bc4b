using FisherLab.Engine.Numerics;
using FisherLab.Engine.Problems;

namespace FisherLab.Tests.Numerics;

/// <summary>The pass from predictors to scores, weights and loss, against the likelihood's own formulas, sample by sample.</summary>
public sealed class LogisticForwardTests
{
    private const double Clip = 1e-8;

    // Tiny, moderate, large and clipped ones, of both signs, in every mixture of eight neighbours.
    private static readonly double[] Predictors =
        [.. Enumerable.Range(0, 700).Select(i => (i % 2 == 0 ? 1 : -1) * (i % 7 == 0 ? 0 : Math.Pow(10, i * 37 % 331 / 331.0 * 26 - 20)))];

    private static readonly double[] Targets = [.. Predictors.Select((_, n) => (double)(n * 5 % 3 % 2))];

    public static TheoryData<int> Counts => [8, 4, 2, 1];

    [Theory, MemberData(nameof(Counts))]
    public void ScoresWeightsAndLossAreTheLikelihoods(int width)
    {
        var likelihood = new Bernoulli { Clip = Clip };
        double[] losses = new double[Predictors.Length], scores = new double[Predictors.Length], weights = new double[Predictors.Length];
        likelihood.Loss(Predictors, Targets, losses);
        likelihood.Score(Predictors, Targets, scores);
        likelihood.FisherWeight(Predictors, weights);
        foreach (LogisticWeight kind in (LogisticWeight[])[LogisticWeight.Fisher, LogisticWeight.EmpiricalFisher])
        {
            Passed pass = Widths.All.Single(one => one.Count == width).Bind(new Pass(kind));
            for (int n = 0; n < Predictors.Length; n++)
            {
                // A score of p − 1 near p = 1 is as fine as p is.
                Assert.Equal(scores[n], pass.Scores[n], 3e-16);
                double expected = kind == LogisticWeight.Fisher ? weights[n] : scores[n] * scores[n];
                Assert.Equal(expected, pass.Weights[n], 4e-16);
            }

            Assert.Equal(losses.Sum(), pass.Loss, 1e-14 * losses.Sum());
            Assert.Equal(pass.Weights.Max(w => Math.Abs(Math.FusedMultiplyAdd(4, w, -1))), pass.Farthest);
            Assert.Equal(0, pass.Nearest);
            // The loss of a sample that is clipped on the side of its target is −ln(1 − c).
            Assert.Equal(losses.Count(loss => loss > 1.00001 * Clip), pass.Unclipped);
        }
    }

    [Fact]
    public void EveryWidthGivesTheSameBits()
    {
        var passes = Widths.All.Select(width => width.Bind(new Pass(LogisticWeight.EmpiricalFisher))).ToList();
        Assert.All(passes, pass => Assert.Equal(passes[0].Scores, pass.Scores));
        Assert.All(passes, pass => Assert.Equal((passes[0].Loss, passes[0].Farthest), (pass.Loss, pass.Farthest)));
    }

    [Fact]
    public void BelowTwoToTheMinus54EveryProbabilityIsOneHalf()
    {
        double tiny = 0.99 / (1L << 54);
        double[] f = [tiny, -tiny], weights = new double[2];
        new LogisticForward(Clip, LogisticWeight.Fisher).Of<ScalarLanes, double>(f, weights, [1, 1], 1, out _);
        Assert.Equal([-0.5, -0.5], f);
        Assert.Equal([0.25, 0.25], weights);
    }

    private sealed record Passed(double[] Scores, double[] Weights, double Loss, double Farthest, double Nearest, double Unclipped);

    // Lane l has the predictors turned by 13 l places, so that neighbours differ; only lane 0 is looked at.
    private sealed class Pass(LogisticWeight kind) : IForLanes<Passed>
    {
        public Passed For<L, V>() where L : struct, ILanes<V> where V : struct
        {
            double[] f = [.. Enumerable.Range(0, Predictors.Length * L.Count).Select(i => Predictors[(i / L.Count + 13 * (i % L.Count)) % Predictors.Length])];
            double[] w = new double[f.Length], loss = new double[L.Count], farthest = new double[L.Count], nearest = new double[L.Count], unclipped = new double[L.Count];
            new LogisticForward(Clip, kind).Of<L, V>(f, w, Targets, L.Count, out LogisticEnds<V> ends);
            L.Store(ends.Loss, ref loss[0]);
            L.Store(ends.Farthest, ref farthest[0]);
            L.Store(ends.Nearest, ref nearest[0]);
            L.Store(ends.Unclipped, ref unclipped[0]);
            return new Passed([.. f.Where((_, i) => i % L.Count == 0)], [.. w.Where((_, i) => i % L.Count == 0)], loss[0], farthest[0], nearest[0], unclipped[0]);
        }
    }
}
