using FisherLab.Engine.Catalog;
using FisherLab.Engine.Numerics;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paths;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Paths;

/// <summary>Data and hyper-parameters at which arithmetic breaks down: every optimizer of the catalogue ends with an outcome, the same at every width, and no run hangs.</summary>
public sealed class DegenerateDataTests
{
    private static readonly double[] StepSizes = [1e-300, 1e-20, 0.1, 1, 1e10, 1e300, double.NaN];
    private static readonly double[] Dampings = [0, 1e-300, 1e-10, 1, 1e300, double.NaN];

    private static readonly Dictionary<string, Func<int, int, double>> Features = new()
    {
        ["collinear columns"] = (n, d) => (n % 5 + 1) * (d + 1),
        ["constant columns"] = (_, d) => d + 1,
        ["features of zero"] = (_, _) => 0,
        ["values of 1e300"] = (n, d) => (n + d) % 2 == 0 ? 1e300 : -1e300,
        ["values of 1e-300"] = (n, d) => (n + d) % 3 == 0 ? 1e-300 : -1e-300,
        ["both at once"] = (n, d) => d == 0 ? 1e300 : n % 2 == 0 ? 1e-300 : 1,
        ["sparse binary features"] = (n, d) => (n * 7 + d * 3) % 11 == 0 ? 1 : 0,
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string features in Features.Keys)
                foreach (var likelihood in Kinds.Likelihoods.Kinds)
                    cases.Add(features, likelihood.Key);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void EveryRunEndsWithAnOutcomeAndTheSameBitsAtEveryWidth(string features, string likelihood)
    {
        foreach ((int samples, int columns) in ((int, int)[])[(40, 3), (60, 13), (2, 6), (1, 1)])
            foreach (bool constantTargets in (bool[])[false, true])
                AssertOutcomes(ProblemOf(Features[features], samples, columns, likelihood, constantTargets));
    }

    private static void AssertOutcomes(Problem problem)
    {
        var rules = new RunRules(new double[problem.Parameters], 12);
        foreach (Kind<Optimizer> kind in Kinds.Optimizers.Kinds)
        {
            Optimizer[] runs =
            [
                .. from step in StepSizes
                   from damping in Dampings
                   select kind.Create(new Dictionary<string, double> { ["stepSize"] = step, ["damping"] = damping }),
            ];
            RunResult[]? expected = null;
            foreach (Widths width in Widths.All)
            {
                var ends = new RunResult[runs.Length];
                new BatchRunner(problem, rules, runs[0], [], width.Bind(new PathWay(problem, runs[0]))).Run(i => runs[i], ends);
                Assert.DoesNotContain(ends, end => end.Outcome == Outcome.Pending);
                expected ??= ends;
                for (int i = 0; i < ends.Length; i++)
                    Assert.True(expected[i] == ends[i], $"{runs[i]} on {problem.Samples} x {problem.Parameters} is {ends[i]} at width {width.Count}, {expected[i]} at the widest.");
            }
        }
    }

    private static Problem ProblemOf(Func<int, int, double> feature, int samples, int columns, string likelihood, bool constantTargets)
    {
        var x = new double[samples * columns];
        for (int i = 0; i < x.Length; i++)
            x[i] = feature(i / columns, i % columns);
        double[] y = [.. Enumerable.Range(0, samples).Select(n => constantTargets ? 1.0 : n % 2)];
        return new Problem(x, columns, y, Kinds.Likelihoods.Find(likelihood)!.Create());
    }
}
