using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// The grid search behind Figures 3 and 5 and Table 6 (Table 5): step sizes 10⁻²⁰ to 10¹⁰ by 1/8 decade, dampings 10⁻¹⁰ to 10¹⁰ by 1/2 decade,
/// 100 iterations from zero; GD, NGD and EFGD; 20,003 cells.
/// </summary>
public static class PaperGrid
{
    private static readonly Axis StepSizes = new Axis.Logarithmic(-20, 10, 241);
    private static readonly Axis Dampings = new Axis.Logarithmic(-10, 10, 41);

    /// <summary>The seven searches as they were run, in the order of the figures.</summary>
    public static IReadOnlyList<JobSpec> All { get; } =
    [
        On("boston", "Figure 3: Boston", new Gaussian()),
        On("breast-cancer", "Figure 3: BreastCancer", new Bernoulli()),
        On("a1a", "Figure 3: a1a", new Bernoulli()),
        On("yacht", "Figure 5: Yacht", new Gaussian()),
        On("powerplant", "Figure 5: Powerplant", new Gaussian()),
        On("wine", "Figure 5: Wine", new Gaussian()),
        On("energy", "Figure 5: Energy", new Gaussian()),
    ];

    /// <summary>The search on a data set. As printed there is no stop rule and no clip, and BreastCancer is the older data set of that name.</summary>
    /// <param name="dataset">Key of the data set as run.</param>
    /// <param name="protocol">Which settings.</param>
    public static JobSpec Of(string dataset, Protocol protocol)
    {
        JobSpec job = All.Single(job => job.Problem.Dataset == dataset);
        return protocol == Protocol.AsRun ? job : job with
        {
            Name = $"{job.Name}, as printed",
            StopFactor = null,
            Problem = job.Problem with
            {
                Dataset = dataset == "breast-cancer" ? "breast-cancer-original" : dataset,
                Likelihood = job.Problem.Likelihood with { Clip = null },
            },
        };
    }

    private static JobSpec On(string dataset, string name, Likelihood likelihood) => new()
    {
        Name = name,
        Problem = new ProblemSpec { Dataset = dataset, Likelihood = likelihood },
        Methods =
        [
            new MethodSpec { Id = "gradientDescent", Optimizer = new GradientDescent(), StepSize = StepSizes },
            new MethodSpec { Id = "naturalGradientDescent", Optimizer = new NaturalGradientDescent(), StepSize = StepSizes, Damping = Dampings },
            new MethodSpec { Id = "empiricalFisherDescent", Optimizer = new EmpiricalFisherDescent(), StepSize = StepSizes, Damping = Dampings },
        ],
    };
}
