using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Running;

/// <summary>A numerical breakdown is a result, not an exception.</summary>
public sealed class OutcomeTests
{
    private static RunResult Run(Problem problem, Optimizer optimizer, double? stopFactor = 100, int iterations = 50)
    {
        var ends = new RunResult[1];
        new BatchRunner(problem, new RunRules(new double[problem.Parameters], iterations, stopFactor), optimizer).Run(_ => optimizer, ends);
        return ends[0];
    }

    private static Problem OneColumn(double[] x, double[] y) => new(x, 1, y, new Gaussian());

    [Fact]
    public void NaturalGradientSolvesLeastSquaresInOneStep()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        double[] optimum = FisherLab.Engine.Minima.LeastSquares.Minimum(problem);
        double best = PlainRun.Losses(problem, new RunRules(optimum, 1), new GradientDescent { StepSize = 0 })[0];
        RunResult result = Run(problem, new NaturalGradientDescent { StepSize = 1, Damping = 0 }, iterations: 1);
        Assert.Equal(best, result.FinalLoss, 1e-12 * best);
    }

    [Fact]
    public void ARunStopsAtTheFirstLossStrictlyAboveTheBound()
    {
        // l = (θ − 1)²/2, so GD with γ = 3 doubles the residual: the loss grows fourfold, 4³ = 64 and 4⁴ = 256 times the first.
        RunResult result = Run(OneColumn([1], [1]), new GradientDescent { StepSize = 3 });
        Assert.Equal(new RunResult(0.5 * 256, 0.5, 4, Outcome.Diverged), result);
        Assert.Equal(5, Run(OneColumn([1], [1]), new GradientDescent { StepSize = 3 }, stopFactor: 256).Iterations);
    }

    [Fact]
    public void WithoutAStopRuleARunGoesOnUntilItsLossIsNotFinite()
    {
        RunResult result = Run(OneColumn([1], [1]), new GradientDescent { StepSize = 1e200 }, stopFactor: null);
        Assert.Equal((Outcome.Diverged, double.PositiveInfinity), (result.Outcome, result.FinalLoss));
    }

    [Fact]
    public void ANumberThatIsNotOneDivergesAtTheStart()
    {
        RunResult result = Run(OneColumn([1e300], [1]), new GradientDescent { StepSize = double.NaN });
        Assert.Equal(Outcome.Diverged, result.Outcome);
        Assert.True(double.IsNaN(result.FinalLoss));
        Assert.Equal(1, result.Iterations);
    }

    [Fact]
    public void ASystemWithoutAFiniteSolutionIsSingularAndKeepsItsLastLoss()
    {
        // A column of zeros and no damping: 0 · z = 0, and the pivot's stand-in is zero too.
        RunResult result = Run(OneColumn([0, 0], [1, 2]), new NaturalGradientDescent { StepSize = 1, Damping = 0 });
        Assert.Equal(new RunResult(1.25, 1.25, 0, Outcome.Singular), result);
    }

    [Fact]
    public void ConstantAndCollinearColumnsFinish()
    {
        double[] x = [1, 2, 2, 1, 2, 2, 1, 2, 2];
        var problem = new Problem(x, 3, new double[] { 1, 2, 3 }, new Gaussian());
        Assert.Equal(Outcome.Finished, Run(problem, new NaturalGradientDescent { StepSize = 0.5, Damping = 0 }).Outcome);
        Assert.Equal(Outcome.Finished, Run(problem, new EmpiricalFisherDescent { StepSize = 1e-3, Damping = 1e-3 }).Outcome);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void ExtremeValuesAreOutcomesNotExceptions(double scale)
    {
        Problem problem = OneColumn([scale, -scale], [scale, 1]);
        foreach (Optimizer optimizer in (Optimizer[])[
            new GradientDescent { StepSize = 1 }, new NaturalGradientDescent { StepSize = 1, Damping = 1e-10 },
            new EmpiricalFisherDescent { StepSize = 1, Damping = 1e-10 }])
            Assert.NotEqual(Outcome.Pending, Run(problem, optimizer).Outcome);
    }

    [Fact]
    public void FewerSamplesThanParametersFinishWithDamping()
    {
        Problem problem = SampleProblems.Of(new Gaussian(), samples: 2, columns: 6);
        Assert.Equal(Outcome.Finished, Run(problem, new NaturalGradientDescent { StepSize = 1, Damping = 1e-3 }).Outcome);
    }

    [Fact]
    public void CancellationEndsTheLoop()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        var optimizer = new GradientDescent { StepSize = 1e-9 };
        var runner = new BatchRunner(problem, new RunRules(new double[problem.Parameters], 100_000), optimizer);
        using var source = new CancellationTokenSource();
        int made = 0;
        Assert.Throws<OperationCanceledException>(() => runner.Run(
            _ =>
            {
                if (++made == 20)
                    source.Cancel();
                return optimizer;
            },
            new RunResult[1000], source.Token));
    }
}
