using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>
/// Where NGD and EFGD end alike, they differ in how finely they must be tuned: NGD's tied cells span 9 or 10 step sizes, EFGD's 1 to 4; both span many dampings.
/// </summary>
internal abstract class Plateau : PaperClaim
{
    private const int ManyDampings = 4;

    public sealed override string Id => $"{Table6.Id}-{Dataset}-plateau";

    public sealed override string Item => Table6.Id;

    public sealed override string Statement =>
        $"On {Title} the cells that end within 1e-10 of the best span 9 or 10 step sizes for NGD and 1 to 4 for EFGD, and at least {ManyDampings} dampings for both: by how many step sizes and dampings they are outside";

    // Counts.
    public sealed override double Tolerance => 0;

    public sealed override int Order => 1;

    /// <summary>Its key.</summary>
    protected abstract string Dataset { get; }

    /// <summary>As the paper calls it.</summary>
    protected abstract string Title { get; }

    public sealed override double? Measure(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of(Dataset, evidence.Protocol);
        return evidence.Find(job) is { } search
            ? Outside(search, job, "naturalGradientDescent", 9, 10) + Outside(search, job, "empiricalFisherDescent", 1, 4)
            : null;
    }

    private static double Outside(FinishedSearch search, JobSpec job, string method, int fewest, int most)
    {
        if (Selection.Of(search.Grids.Single(grid => grid.Method.Id == method), job.Selection) is not { } best)
            return double.NaN;
        int steps = best.Tied.Select(cell => cell.StepSize).Distinct().Count(), dampings = best.Tied.Select(cell => cell.Damping).Distinct().Count();
        return Math.Max(0, fewest - steps) + Math.Max(0, steps - most) + Math.Max(0, ManyDampings - dampings);
    }
}
