using FisherLab.Engine.Minima;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Minima;

public sealed class LeastSquaresTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0.3)]
    public void TheGradientVanishesAtTheMinimum(double? variance)
    {
        Problem problem = SampleProblems.Of(new Gaussian(), prior: variance is { } v ? new Prior(v) : null);
        var rules = new RunRules(LeastSquares.Minimum(problem), 1);
        var optimizer = new GradientDescent { StepSize = 1e-3 };
        var norm = new BatchRunner(problem, rules, optimizer, [new GradientNorm()]).Record([optimizer])[0].Probes[new GradientNorm()];
        Assert.Equal(0, norm[0], 1e-13);
    }

    [Fact]
    public void OtherLikelihoodsAreRefused() =>
        Assert.Throws<ArgumentException>(() => LeastSquares.Minimum(SampleProblems.Of(new Bernoulli())));

    [Fact]
    public void AStartMayBeAMultipleOfTheMinimum()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        Assert.Equal(LeastSquares.Minimum(problem).Select(theta => 0.5 * theta), new Start.OptimumTimes(0.5).Resolve(problem));
    }
}
