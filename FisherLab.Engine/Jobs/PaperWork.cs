using FisherLab.Engine.Catalog;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>
/// Recognises the paper's own grids in any job: by what determines the numbers, data set included, never by a name. One method is enough.
/// </summary>
public static class PaperWork
{
    private static readonly Lazy<Dictionary<string, PrintedCell>> Known = new(() => (
        from job in PaperGrid.All
        let content = Kinds.Datasets.Single(source => source.Key == job.Problem.Dataset).Content
        from method in job.Methods
        from printed in Table6.Cells
        where printed.Dataset == job.Problem.Dataset && printed.Method == method.Id
        select (Work: Work(job, content, method), printed)).ToDictionary(known => known.Work, known => known.printed));

    /// <summary>What the paper prints of a method's grid; null where the grid is not the paper's.</summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    /// <param name="method">One of its methods.</param>
    public static PrintedCell? Printed(JobSpec job, string content, MethodSpec method) =>
        PaperGrid.All[0].Methods.Any(own => own.StepSize == method.StepSize && own.Damping == method.Damping)
            ? Known.Value.GetValueOrDefault(Work(job, content, method))
            : null;

    /// <summary>The cells whose stability a job asks: those of its scope, and the one that the paper prints, because a verdict on it needs that.</summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    /// <param name="grid">Of one of its methods, complete.</param>
    public static IReadOnlyList<Cell> Asked(JobSpec job, string content, Grid grid)
    {
        IReadOnlyList<Cell> asked = StabilityCheck.Asked(grid, job.Selection, job.Stability);
        return job.Stability != StabilityScope.None && Printed(job, content, grid.Method) is { } printed
            ? [.. asked.Append(printed.On(grid.Method)).Distinct()]
            : asked;
    }

    private static string Work(JobSpec job, string content, MethodSpec method) =>
        Fingerprint.Of(job, content, method, new Chunk(0, 0, method.StepSize.Count, 0, method.Damping?.Count ?? 1));
}
