using FisherLab.Benchmarks.Grids;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Benchmarks.Growth;

/// <summary>The series: one thing grows at a time, line by line and upwards.</summary>
internal static class GrowthSeries
{
    public static IReadOnlyList<string> Names { get; } = ["rows", "columns", "cells", "threads"];

    private static readonly Axis FewSteps = new Axis.Logarithmic(-2, 0, 8);
    private static readonly Axis FewDampings = new Axis.Logarithmic(0, 2, 3);
    private const int FewIterations = 20;

    public static IEnumerable<GrowthCase> Of(string series) => series switch
    {
        "rows" => Shapes(series, [1_000, 10_000, 100_000, 1_000_000], x => (x, 8)),
        "columns" => Shapes(series, [4, 8, 16, 32, 64, 128, 256], x => (2_000, x)),
        "cells" => Cells(series),
        _ => Threads(series),
    };

    private static IEnumerable<GrowthCase> Shapes(string series, int[] values, Func<int, (int Samples, int Parameters)> shape)
    {
        (string Line, Func<int, int, Problem> Problem, Optimizer Optimizer)[] lines =
        [
            ("linear NGD", Synthetic.Linear, new NaturalGradientDescent()),
            ("linear EFGD", Synthetic.Linear, new EmpiricalFisherDescent()),
            ("logistic NGD", Synthetic.Logistic, new NaturalGradientDescent()),
            ("logistic EFGD", Synthetic.Logistic, new EmpiricalFisherDescent()),
        ];
        foreach (var (line, problem, optimizer) in lines)
            foreach (int x in values)
            {
                (int samples, int parameters) = shape(x);
                yield return new GrowthCase(
                    series, line, x, () => problem(samples, parameters), Method(optimizer, FewSteps, FewDampings), FewIterations);
            }
    }

    // The axes of Figure 3, finer and finer.
    private static IEnumerable<GrowthCase> Cells(string series)
    {
        JobSpec boston = PaperGrid.All.First(spec => spec.Problem.Dataset == "boston");
        foreach (int cells in (int[])[100, 1_000, 10_000, 100_000, 1_000_000])
        {
            int dampings = (int)Math.Round(Math.Sqrt(cells * 41.0 / 241));
            MethodSpec method = Method(
                new NaturalGradientDescent(), new Axis.Logarithmic(-20, 10, cells / dampings), new Axis.Logarithmic(-10, 10, dampings));
            yield return new GrowthCase(series, "boston NGD", method.Cells, () => On(boston), method, boston.Iterations);
        }
    }

    private static IEnumerable<GrowthCase> Threads(string series)
    {
        JobSpec cancer = PaperGrid.All.First(spec => spec.Problem.Dataset == "breast-cancer");
        MethodSpec method = Method(new NaturalGradientDescent(), new Axis.Logarithmic(-20, 10, 121), new Axis.Logarithmic(-10, 10, 21));
        for (int threads = 1; threads <= Environment.ProcessorCount; threads *= 2)
            yield return new GrowthCase(series, "breast-cancer NGD", threads, () => On(cancer), method, cancer.Iterations, threads);
    }

    private static Problem On(JobSpec spec) => spec.Problem.On(DatasetDirectory.Find(spec.Problem.Dataset)!);

    private static MethodSpec Method(Optimizer optimizer, Axis steps, Axis dampings) =>
        new() { Id = "growth", Optimizer = optimizer, StepSize = steps, Damping = dampings };
}
