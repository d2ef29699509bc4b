using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paper;

/// <summary>Evidence on the data at hand: a search is made when it is asked for, unless it is one of seven whole grids, which only some tests can afford.</summary>
/// <param name="protocol">Under which settings.</param>
/// <param name="grids">Keys of the data sets, as run, whose whole grids may be searched.</param>
public sealed class LocalEvidence(Protocol protocol, params string[] grids) : Evidence
{
    private readonly Dictionary<string, FinishedSearch> searches = [];

    public override Protocol Protocol => protocol;

    public override Dataset? Dataset(string key) => KnownData.Find(key);

    public override FinishedSearch? Find(JobSpec job)
    {
        if (Dataset(job.Problem.Dataset) is not { } data || (job.Kind == JobKind.GridSearch && !grids.Any(key => PaperGrid.Of(key, protocol).Problem == job.Problem)))
            return null;
        string name = Fingerprint.Of(job, data.Content);
        return searches.TryGetValue(name, out FinishedSearch? known) ? known : searches[name] = Search(job, job.Problem.On(data));
    }

    private static FinishedSearch Search(JobSpec job, Problem problem)
    {
        List<Grid> found = [];
        foreach (MethodSpec method in job.Methods)
        {
            var grid = new Grid(method);
            var whole = new Chunk(0, 0, method.StepSize.Count, 0, method.Damping?.Count ?? 1);
            grid.Fill(whole, GridSearch.Compute(problem, job.Rules(problem), method, whole));
            found.Add(grid);
        }

        return new FinishedSearch(found, [.. found.Select(_ => StabilityMap.Empty)]);
    }
}
