using CsCheck;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Problems;
using FisherLab.Tests.Running;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Paths;

/// <summary>Systems with weights near one quarter, against MathNet's factors of the same matrices.</summary>
public sealed class ConjugateGradientsTests
{
    private const int Lanes = 24;

    private const double Precision = 0.3;

    private static readonly Problem Problem = SampleProblems.Of(new Bernoulli(), samples: 60, columns: 30);

    private static readonly Gen<(double Nearness, double Damping, int Seed)> Systems =
        Gen.Select(Gen.Double[-12, -0.5], Gen.Double[-2, 3], Gen.Int[0, 1_000_000]).Select((near, damping, seed) => (Math.Pow(10, near), Math.Pow(10, damping), seed));

    [Fact]
    public void WhatIsClosedIsSolvedAndNearSystemsAreClosed() => Systems.Sample(system =>
    {
        (double nearness, double damping, int seed) = system;
        Solved solved = Widths.Widest.Bind(new Solve(nearness, damping, seed, Lanes, 0));
        Matrix<double> x = Matrix<double>.Build.Dense(Problem.Samples, Problem.Parameters, (n, d) => Problem.Matrix.Span[n * Problem.Parameters + d]);
        for (int lane = 0; lane < Lanes; lane++)
        {
            int own = lane;
            Matrix<double> weights = Matrix<double>.Build.DiagonalOfDiagonalArray([.. Enumerable.Range(0, Problem.Samples).Select(n => Weight(nearness, seed, n, own))]);
            Matrix<double> matrix = x.Transpose() * weights * x + damping * Matrix<double>.Build.DenseIdentity(Problem.Parameters);
            Vector<double> slope = x.Transpose() * Vector<double>.Build.Dense(Problem.Samples, n => Score(seed, n, own))
                + Precision * Vector<double>.Build.Dense(Problem.Parameters, d => Point(d, own));
            Vector<double> expected = matrix.Cholesky().Solve(slope);
            if (nearness < 1e-3)
                Assert.False(solved.Open[lane]);
            for (int d = 0; !solved.Open[lane] && d < Problem.Parameters; d++)
                Assert.Equal(expected[d], solved.Solution[d * Lanes + lane], 1e-11 * expected.L2Norm());
        }
    }, iter: 40);

    [Fact]
    public void ALaneHasTheSameBitsInAnyCompanyAtAnyWidth() => Systems.Sample(system =>
    {
        (double nearness, double damping, int seed) = system;
        Solved all = Widths.Widest.Bind(new Solve(nearness, damping, seed, Lanes, 0));
        foreach (Widths width in Widths.All)
            for (int first = 0; first < Lanes; first += width.Count * 2)
            {
                int lanes = Math.Min(width.Count * 2, Lanes - first);
                Solved some = width.Bind(new Solve(nearness, damping, seed, lanes, first));
                for (int lane = 0; lane < lanes; lane++)
                {
                    Assert.Equal(all.Open[first + lane], some.Open[lane]);
                    for (int d = 0; d < Problem.Parameters; d++)
                        Assert.Equal(all.Solution[d * Lanes + first + lane], some.Solution[d * lanes + lane]);
                }
            }
    }, iter: 10);

    // Every third lane is as far from one quarter as is asked for, the others less.
    private static double Weight(double nearness, int seed, int n, int lane) =>
        0.25 * (1 + nearness * Math.Pow(0.1, 3 * (lane % 3)) * Math.Sin(seed + 7 * n + 3 * lane));

    private static double Score(int seed, int n, int lane) => Math.Cos(seed + 11 * n + 5 * lane);

    private static double Point(int d, int lane) => d - lane;

    private sealed record Solved(double[] Solution, bool[] Open);

    private sealed class Solve(double nearness, double damping, int seed, int lanes, int first) : IForLanes<Solved>
    {
        public Solved For<L, V>() where L : struct, ILanes<V> where V : struct
        {
            LogisticPlan plan = LogisticPlan.Of(Problem)!;
            var weights = new AlignedBuffer(plan.Samples.TableRows * lanes);
            double[] scores = new double[weights.Length], points = new double[Problem.Parameters * lanes];
            var conjugate = new ConjugateGradients<L, V>(plan.Samples, weights, lanes);
            for (int lane = 0; lane < lanes; lane++)
            {
                double contraction = 0;
                for (int n = 0; n < Problem.Samples; n++)
                {
                    weights.Span[n * lanes + lane] = Weight(nearness, seed, n, first + lane);
                    scores[n * lanes + lane] = Score(seed, n, first + lane);
                    contraction = Math.Max(contraction, Math.Abs(4 * weights.Span[n * lanes + lane] - 1));
                }

                for (int d = 0; d < Problem.Parameters; d++)
                {
                    points[d * lanes + lane] = Point(d, first + lane);
                    conjugate.Solution[d * lanes + lane] = 0.1 * d;
                }

                conjugate.Ask(lane, plan.Factors.Of(damping).Tiles, damping, contraction);
            }

            conjugate.Solve(scores, points, Precision, lanes);
            return new Solved(
                conjugate.Solution[..(Problem.Parameters * lanes)].ToArray(), [.. Enumerable.Range(0, lanes).Select(conjugate.IsOpen)]);
        }
    }
}
