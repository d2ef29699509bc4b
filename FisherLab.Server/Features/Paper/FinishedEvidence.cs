using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Results;

namespace FisherLab.Server.Features.Paper;

/// <summary>What an item's audit rests on: the known data sets, and the item's own jobs as far as they are done.</summary>
/// <param name="protocol">Under which settings.</param>
/// <param name="shelf">The data sets.</param>
/// <param name="finished">The jobs by their content, spelt as JSON without a name.</param>
internal sealed class FinishedEvidence(Protocol protocol, DatasetShelf shelf, IReadOnlyDictionary<string, FinishedSearch> finished) : Evidence
{
    public override Protocol Protocol => protocol;

    /// <summary>Reads what is stored of an item's jobs.</summary>
    public static async Task<FinishedEvidence> Read(
        Protocol protocol, IReadOnlyList<PaperJob> jobs, DatasetFiles files, StoredGrids grids, CancellationToken cancellation)
    {
        var finished = new Dictionary<string, FinishedSearch>();
        foreach (PaperJob job in jobs.Where(job => job.IsDone && job.Spec.Figure is null))
        {
            List<StoredGrid> stored = [];
            foreach (MethodSpec method in job.Spec.Methods)
                stored.Add(await grids.Read(new StoredJob(job.Row!, job.Spec), method, cancellation));
            finished[Name(job.Spec)] = new FinishedSearch([.. stored.Select(grid => grid.Grid)], [.. stored.Select(grid => grid.Stability)]);
        }

        return new FinishedEvidence(protocol, new KnownShelf(files), finished);
    }

    /// <summary>Tells specs apart: records with lists in them do not compare by content.</summary>
    public static string Name(JobSpec job) => JobWriter.Write(job with { Name = null }).ToJsonString();

    public override Dataset? Dataset(string key) => shelf.Find(key, out _);

    public override FinishedSearch? Find(JobSpec job) => finished.GetValueOrDefault(Name(job));
}
