using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Paths;

/// <summary>A logistic problem so near θ = 0 that it is linear, against the general way.</summary>
public sealed class OriginTests
{
    public static TheoryData<string, bool?> Cases => new() { { "ngd", null }, { "efgd", null }, { "ngd", true }, { "efgd", true }, { "efgd", false } };

    [Theory, MemberData(nameof(Cases))]
    public void LossesAndPointsAreThoseOfTheGeneralWay(string method, bool? priorInEmpiricalFisher)
    {
        Prior? prior = priorInEmpiricalFisher is { } inside ? new Prior(0.5, inside) : null;
        Problem problem = SampleProblems.Of(new Bernoulli { Clip = 1e-8 }, samples: 40, columns: 6, prior: prior);
        // The loss moves by about the step size: a first-order error of the direction would show at the last of them.
        foreach (double step in (double[])[1e-18, 1e-14, 1e-12, 1e-10, 1e-9])
            foreach (double damping in (double[])[1e-3, 1, 1e3])
            {
                Optimizer run = method == "ngd"
                    ? new NaturalGradientDescent { StepSize = step * damping, Damping = damping }
                    : new EmpiricalFisherDescent { StepSize = step * damping, Damping = damping };
                ParameterPath near = Trace(problem, run, general: false), plain = Trace(problem, run, general: true);
                double[] first = near.Points[..problem.Parameters].ToArray();
                Assert.All(first, theta => Assert.Equal(0, theta));
                for (int i = problem.Parameters; i < plain.Points.Length; i++)
                    Assert.Equal(plain.Points.Span[i], near.Points.Span[i], 1e-12 * Math.Abs(plain.Points.Span[i]) + 1e-30);
            }
    }

    private static ParameterPath Trace(Problem problem, Optimizer run, bool general) =>
        new BatchRunner(problem, new RunRules(new double[problem.Parameters], 20), run, [], Widths.Widest.Bind(new PathWay(problem, run, general)))
            .Trace([run], [new double[problem.Parameters]])[0];
}
