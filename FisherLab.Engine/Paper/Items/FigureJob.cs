using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>The job of a figure that is no search: one chunk, whose result is what is drawn.</summary>
internal static class FigureJob
{
    /// <param name="item">The figure.</param>
    /// <param name="protocol">Under which settings.</param>
    /// <param name="problem">Of its first panel.</param>
    public static JobSpec Of(PaperItem item, Protocol protocol, ProblemSpec problem) => new()
    {
        Kind = JobKind.Figure,
        Name = $"{item.Title}: {item.Subject}{(protocol == Protocol.AsRun ? "" : ", as printed")}",
        Problem = problem,
        Figure = new FigureSpec(item.Id, protocol),
        Methods = [],
        Stability = StabilityScope.None,
    };
}
