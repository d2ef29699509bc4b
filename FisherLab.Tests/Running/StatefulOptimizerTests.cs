using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Running;

/// <summary>An optimizer with state needs to know nothing of lanes: the runner keeps each run's state apart and starts it at zero.</summary>
public sealed class StatefulOptimizerTests
{
    // Heavy ball: v ← β v + ∇L, d = v.
    private sealed record HeavyBall(double Momentum) : Optimizer
    {
        public override int StateLength(int parameters) => parameters;

        public override void Direction(in Local here, Span<double> state, Span<double> direction)
        {
            for (int i = 0; i < state.Length; i++)
                direction[i] = state[i] = Momentum * state[i] + here.Gradient[i];
        }
    }

    [Fact]
    public void EveryRunHasAStateOfItsOwn()
    {
        Problem problem = SampleProblems.Of(new Gaussian());
        var rules = new RunRules(new double[problem.Parameters], 30);
        HeavyBall[] runs = [.. Enumerable.Range(0, 40).Select(i => new HeavyBall(i / 50.0) { StepSize = 0.01 + i * 0.001 })];
        RunResult[] alone = [.. runs.Select(run => new BatchRunner(problem, rules, run).Record([run])[0].Result)];
        var together = new RunResult[runs.Length];
        new BatchRunner(problem, rules, runs[0]).Run(i => runs[i], together);
        Assert.Equal(alone, together);
    }

    [Fact]
    public void MomentumZeroIsGradientDescent()
    {
        Problem problem = SampleProblems.Of(new Bernoulli());
        var rules = new RunRules(new double[problem.Parameters], 30);
        Optimizer ball = new HeavyBall(0) { StepSize = 0.5 }, plain = new GradientDescent { StepSize = 0.5 };
        // The two take different paths, which agree but for rounding.
        IReadOnlyList<double> expected = new BatchRunner(problem, rules, plain).Record([plain])[0].Losses;
        IReadOnlyList<double> actual = new BatchRunner(problem, rules, ball).Record([ball])[0].Losses;
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }
}
