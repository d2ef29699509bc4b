using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Server;

/// <summary>Jobs that the tests submit.</summary>
internal static class Specs
{
    /// <summary>Three small grids on Boston: some hundredths of a second.</summary>
    public static JobSpec Small(int iterations = 20, string dataset = "boston") => new()
    {
        Problem = new ProblemSpec { Dataset = dataset, Likelihood = new Gaussian() },
        Iterations = iterations,
        Methods =
        [
            new MethodSpec { Id = "gradientDescent", Optimizer = new GradientDescent(), StepSize = new Axis.Logarithmic(-8, 0, 17) },
            new MethodSpec
            {
                Id = "naturalGradientDescent", Optimizer = new NaturalGradientDescent(),
                StepSize = new Axis.Logarithmic(-3, 1, 9), Damping = new Axis.Logarithmic(-10, 10, 5),
            },
            new MethodSpec
            {
                Id = "empiricalFisherDescent", Optimizer = new EmpiricalFisherDescent(),
                StepSize = new Axis.Logarithmic(-3, 1, 9), Damping = new Axis.Logarithmic(-10, 10, 5),
            },
        ],
    };

    /// <summary>The paper's search of Wine on coarse axes: 713 cells, each optimizer's maps with all that is masked, tied and best.</summary>
    public static JobSpec Coarse() => PaperGrid.All.Single(job => job.Problem.Dataset == "wine") with
    {
        Name = "Wine, coarse",
        Methods =
        [
            .. PaperGrid.All[0].Methods.Select(method => method with
            {
                StepSize = new Axis.Logarithmic(-20, 10, 31),
                Damping = method.Damping is null ? null : new Axis.Logarithmic(-10, 10, 11),
            }),
        ],
    };

    /// <summary>Some dozens of chunks of tenths of a second each, after one that takes no time; nothing comes after them.</summary>
    public static JobSpec ManyChunks() => Small() with
    {
        Stability = StabilityScope.None,
        Iterations = 9000,
        Methods =
        [
            Small().Methods[0],
            Small().Methods[2] with { StepSize = new Axis.Logarithmic(-6, 1, 64), Damping = new Axis.Logarithmic(-10, 10, 41) },
        ],
    };

    /// <summary>One chunk that takes no time, then some that take minutes together.</summary>
    public static JobSpec Endless() => ManyChunks() with
    {
        Iterations = 100_000,
        Methods =
        [
            Small().Methods[0] with { StepSize = new Axis.Logarithmic(5, 8, 7) },
            ManyChunks().Methods[1] with { StepSize = new Axis.Logarithmic(-20, -15, 128) },
        ],
    };
}
