using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Probes;

public sealed class ProbeTests
{
    private static IReadOnlyList<double> Series(Problem problem, Optimizer optimizer, Probe probe, int iterations = 10) =>
        new BatchRunner(problem, new RunRules(new double[problem.Parameters], iterations), optimizer, [probe]).Record([optimizer])[0].Probes[probe];

    [Fact]
    public void TheCosineIsOneWhereBothCurvaturesCoincide() // θ = 0 under two classes, equation (53)
    {
        Problem problem = SampleProblems.Of(new Bernoulli());
        Assert.Equal(1, Series(problem, new EmpiricalFisherDescent { StepSize = 0.1, Damping = 0.1 }, new Cosine())[0], 1e-14);
    }

    [Fact]
    public void TheCosineIsSeenFromEitherPathAndStaysWithinItsBounds()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        var empirical = Series(problem, new EmpiricalFisherDescent { StepSize = 0.1, Damping = 0.1 }, new Cosine());
        var natural = Series(problem, new NaturalGradientDescent { StepSize = 0.1, Damping = 0.1 }, new Cosine());
        Assert.Equal(natural[0], empirical[0], 1e-14);
        Assert.All(empirical.Concat(natural), cosine => Assert.InRange(cosine, -1 - 1e-14, 1 + 1e-14));
    }

    [Fact]
    public void ARunWithoutDampingHasNoCosine() =>
        Assert.All(Series(SampleProblems.Of(new Gaussian()), new GradientDescent { StepSize = 0.1 }, new Cosine()), cosine => Assert.True(double.IsNaN(cosine)));

    [Fact]
    public void TheStepOfGradientDescentIsTheStepSizeTimesTheGradient()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        var optimizer = new GradientDescent { StepSize = 0.25 };
        var gradient = Series(problem, optimizer, new GradientNorm());
        Assert.Equal(gradient.Select(norm => 0.25 * norm), Series(problem, optimizer, new StepNorm()));
        Assert.True(gradient[^1] < gradient[0]);
    }
}
