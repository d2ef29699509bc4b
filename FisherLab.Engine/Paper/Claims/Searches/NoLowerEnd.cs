using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>On a data set of Figure 3 or 5 EFGD's best run ends no lower than NGD's.</summary>
internal abstract class NoLowerEnd : PaperClaim
{
    public sealed override string Id => $"{Item}-{Dataset}-end";

    public sealed override string Statement =>
        $"On {Title} EFGD ends no lower than NGD, each at the best cell of its grid ({(Item == "figure-3" ? "Figure 3" : "Figure 5")}): how much lower it ends, over NGD's loss";

    // On Boston, Wine and Yacht both end at the least loss: 1e-9 is far above what rounding moves it by.
    public sealed override double Tolerance => 1e-9;

    public sealed override int Order => 10;

    /// <summary>Its key.</summary>
    protected abstract string Dataset { get; }

    /// <summary>As the paper calls it.</summary>
    protected abstract string Title { get; }

    public sealed override double? Measure(Evidence evidence)
    {
        JobSpec job = PaperGrid.Of(Dataset, evidence.Protocol);
        return evidence.Find(job) is { } search
            ? 1 - Best(search, job, "empiricalFisherDescent") / Best(search, job, "naturalGradientDescent")
            : null;
    }

    private static double Best(FinishedSearch search, JobSpec job, string method) =>
        Selection.Of(search.Grids.Single(grid => grid.Method.Id == method), job.Selection)?.Value ?? double.NaN;
}
