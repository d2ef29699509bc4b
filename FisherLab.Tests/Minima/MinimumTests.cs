using CsCheck;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Tests.Datasets;
using FisherLab.Tests.Running;
using MathNet.Numerics.LinearAlgebra;

namespace FisherLab.Tests.Minima;

public sealed class MinimumTests
{
    private static Problem Known(string key, Likelihood likelihood, Prior? prior = null) =>
        new ProblemSpec { Dataset = key, Likelihood = likelihood, Prior = prior }.On(KnownData.Load(key));

    private static double Recorded(Problem problem, IEnumerable<double> theta)
    {
        var optimizer = new GradientDescent { StepSize = 1e-300 };
        return new BatchRunner(problem, new RunRules(theta.ToArray(), 1), optimizer).Record([optimizer])[0].Losses[0];
    }

    // Every fifth target is the other one, so that no direction separates the classes.
    private static Problem Overlapping(Prior? prior)
    {
        Problem sample = SampleProblems.Of(new Bernoulli(), samples: 60);
        return new Problem(sample.Matrix, sample.Parameters, sample.Targets.ToArray().Select((y, n) => n % 5 == 0 ? 1 - y : y).ToArray(), sample.Likelihood, prior);
    }

    [Theory]
    [InlineData("boston")]
    [InlineData("wine")]
    [InlineData("yacht")]
    public void ALeastSquaresMinimumIsTheOneOfTheNormalEquationsAndOfTheQrDecomposition(string key)
    {
        Problem problem = Known(key, new Gaussian());
        Minimum minimum = MinimumSearch.Find(problem);
        Matrix<double> x = Matrix<double>.Build.DenseOfRowMajor(problem.Samples, problem.Parameters, problem.Matrix.ToArray());
        Vector<double> y = Vector<double>.Build.DenseOfEnumerable(problem.Targets.ToArray());
        Assert.Equal(x.TransposeThisAndMultiply(x).Cholesky().Solve(x.TransposeThisAndMultiply(y)).ToArray(), minimum.Theta, (a, b) => Math.Abs(a - b) < 1e-7 * (1 + Math.Abs(a)));
        Assert.Equal(LeastSquares.Minimum(problem), minimum.Theta, (a, b) => Math.Abs(a - b) < 1e-9 * (1 + Math.Abs(a)));
        Assert.Equal(Recorded(problem, minimum.Theta), minimum.Loss, minimum.Rounding);
        Assert.True(minimum.Bound < 1e-25);
        double[] eigenvalues = (x.TransposeThisAndMultiply(x) / problem.Samples).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order().ToArray();
        Assert.Equal(1, minimum.LargestEigenvalue / eigenvalues[^1], 1e-12);
        Assert.Equal(1, minimum.SmallestEigenvalue / eigenvalues[0], 1e-6);
    }

    [Theory]
    [InlineData("boston")]
    [InlineData("wine")]
    [InlineData("energy")]
    [InlineData("yacht")]
    [InlineData("powerplant")]
    public void NaturalGradientDescentEndsOnTheMinimumOfEveryRegression(string key)
    {
        Problem problem = Known(key, new Gaussian());
        Minimum minimum = MinimumSearch.Find(problem);
        var optimizer = new NaturalGradientDescent { StepSize = 1, Damping = 1e-12 };
        double end = new BatchRunner(problem, new RunRules(new double[problem.Parameters], 100), optimizer).Record([optimizer])[0].Result.FinalLoss;
        Assert.Equal(minimum.Loss, end, 1e-12 * minimum.Loss + minimum.Floor);
    }

    [Fact]
    public void CollinearColumnsAreFoundAndTheMinimumIsStillOne()
    {
        Problem energy = Known("energy", new Gaussian());
        Minimum minimum = MinimumSearch.Find(energy);
        Assert.Equal((8, 9, 0.0, double.PositiveInfinity), (minimum.Rank, energy.Parameters, minimum.SmallestEigenvalue, minimum.ConditionNumber));
        Assert.True(minimum.Bound < 1e-25 && minimum.GradientNorm < 1e-11);
    }

    [Theory]
    [InlineData("gaussian", null)]
    [InlineData("gaussian", 0.3)]
    [InlineData("bernoulli", null)]
    [InlineData("bernoulli", 0.3)]
    public void NoOtherPointIsBelowTheMinimumByMoreThanItsFloor(string likelihood, double? variance)
    {
        Prior? prior = variance is { } v ? new Prior(v) : null;
        Problem problem = likelihood == "gaussian" ? SampleProblems.Of(new Gaussian(), samples: 60, prior: prior) : Overlapping(prior);
        Minimum minimum = MinimumSearch.Find(problem);
        Assert.Equal((true, problem.Parameters), (minimum.Attained, minimum.Rank));
        Assert.InRange(minimum.GradientNorm, 0, 1e-13);
        Assert.InRange(minimum.Bound!.Value, 0, 1e-13);
        (from size in Gen.Double[-9, 1] from steps in Gen.Double[-1, 1].Array[problem.Parameters] select (size, steps)).Sample(sample =>
            Recorded(problem, minimum.Theta.Zip(sample.steps, (theta, step) => theta + Math.Pow(10, sample.size) * step)) >= minimum.Loss - minimum.Floor);
    }

    [Fact]
    public void FewerSamplesThanParametersAreFittedExactly()
    {
        Minimum minimum = MinimumSearch.Find(SampleProblems.Of(new Gaussian(), samples: 3, columns: 6));
        Assert.Equal(3, minimum.Rank);
        Assert.InRange(minimum.Loss, 0, 1e-28);
    }

    [Theory]
    [InlineData("breast-cancer")]
    [InlineData("a1a")]
    public void LogisticGradientsVanishEvenWhereADirectionSeparatesTheClasses(string key)
    {
        Minimum minimum = MinimumSearch.Find(Known(key, new Bernoulli { Clip = null }));
        Assert.False(minimum.Attained);
        Assert.True(minimum.GradientNorm < 1e-13 && minimum.Bound < 1e-12);
    }

    [Fact]
    public void OfSeparableDataTheClippedLossHasAMinimumAndItIsExact()
    {
        Problem problem = Known("breast-cancer", new Bernoulli());
        Minimum minimum = MinimumSearch.Find(problem);
        Assert.Equal((0.0, problem.Samples), (minimum.Bound, minimum.ClippedSamples));
        Assert.Equal(1e-8, minimum.Loss, 1e-15);
        Assert.Equal(Recorded(problem, minimum.Theta), minimum.Loss, minimum.Rounding);
    }

    [Fact]
    public void TheBoundHoldsWhereADirectionSeparatesSomeSamples()
    {
        // y = 1 wherever the second feature is 1, and a coin where it is 0: the infimum is that of the coins, and the second parameter grows for ever.
        double[] x = [1, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1], y = [1, 0, 1, 0, 1, 1];
        Minimum minimum = MinimumSearch.Find(new Problem(x, 2, y, new Bernoulli { Clip = null }));
        double infimum = 4 * 0.6931471805599453 / 6;
        Assert.False(minimum.Attained);
        Assert.InRange(minimum.Loss, infimum, infimum + minimum.Bound!.Value + minimum.Rounding);
        Assert.True(minimum.Bound < 1e-12);
    }
}
