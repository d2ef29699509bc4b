using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Tests.Running;

namespace FisherLab.Tests.Paths;

/// <summary>Two parameters in plain doubles, as a browser computes them: the bits of every other way.</summary>
public sealed class PlanePathTests
{
    private static readonly ReadOnlyMemory<double>[] Starts = [new[] { 0.0, 0.0 }, new[] { 4.5, 2.0 }, new[] { -3.0, 1e3 }];

    public static TheoryData<Optimizer> Methods => [new GradientDescent(), new NaturalGradientDescent(), new EmpiricalFisherDescent()];

    [Theory, MemberData(nameof(Methods))]
    public void APathInTheBrowserHasTheBitsOfOneOnTheServer(Optimizer method)
    {
        int diverged = 0;
        foreach (Prior? prior in (Prior?[])[null, new Prior(0.1), new Prior(0.1, InEmpiricalFisher: false)])
            foreach (int samples in (int[])[8, 9, 40])
                foreach (double damping in (double[])[0, 1e-8, 0.5, 1e6])
                    foreach (double step in (double[])[1e-3, 0.3, 1, 7, 1e4])
                    {
                        Problem problem = SampleProblems.Of(new Gaussian(), samples, columns: 1, seed: samples, prior);
                        Optimizer run = method is CurvatureOptimizer damped ? damped with { StepSize = step, Damping = damping } : method with { StepSize = step };
                        IReadOnlyList<ParameterPath> vectors = Trace(problem, run, plain: false), plain = Trace(problem, run, plain: true);
                        foreach ((ParameterPath expected, ParameterPath path) in vectors.Zip(plain))
                        {
                            Assert.Equal(expected.Losses, path.Losses);
                            Assert.Equal(expected.Points.ToArray(), path.Points.ToArray());
                            Assert.Equal(expected.Result, path.Result);
                            diverged += path.Result.Outcome == Outcome.Diverged ? 1 : 0;
                        }
                    }

        Assert.Equal(method is EmpiricalFisherDescent, diverged == 0); // its steps shrink as the residuals grow
    }

    [Theory, MemberData(nameof(Methods))]
    public void ASingularCurvatureBreaksOffWhereItDoesOnTheServer(Optimizer method)
    {
        double[] x = [.. Enumerable.Range(0, 12).SelectMany(_ => (double[])[2, 1])], y = [.. Enumerable.Range(0, 12).Select(n => n % 5 - 2.0)];
        var problem = new Problem(x, 2, y, new Gaussian());
        Optimizer run = method with { StepSize = 0.5 };
        Assert.Equal(Trace(problem, run, plain: false).Select(path => path.Result), Trace(problem, run, plain: true).Select(path => path.Result));
    }

    private static IReadOnlyList<ParameterPath> Trace(Problem problem, Optimizer run, bool plain) =>
        new BatchRunner(problem, new RunRules(new double[2], 60, StopFactor: null), run, [], Widths.Widest.Bind(new PathWay(problem, run, plain: plain)))
            .Trace([.. Starts.Select(_ => run)], Starts);
}
