using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Paper;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Items of the paper that were run in this process.</summary>
/// <param name="Protocol">Under which settings.</param>
/// <param name="Items">With what each shows.</param>
/// <param name="Gaps">Sentences on what is missing.</param>
internal sealed record Reproduction(Protocol Protocol, IReadOnlyList<(PaperItem Item, PaperAudit Audit)> Items, IReadOnlyList<string> Gaps)
{
    public IReadOnlyList<Claim> Claims => [.. Items.SelectMany(item => item.Audit.Claims)];

    /// <summary>Whether no claim fails, and there is something that none fails of.</summary>
    public bool Holds => Claims.All(claim => claim.Holds != false)
        && Items.Any(item => item.Audit.Figure is { } figure ? figure.IsDrawn : item.Audit.Table is not null || item.Audit.Claims.Any(claim => claim.Holds == true));

    /// <summary>Runs what the items need, each job once, on all cores; then works out what they show.</summary>
    /// <param name="items">Which.</param>
    /// <param name="datasets">Keys, as run, of the data sets that may be searched.</param>
    /// <param name="protocol">Under which settings.</param>
    /// <param name="shelf">Where the data are.</param>
    /// <param name="workers">Chunks at once.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Reproduction> Run(
        IReadOnlyList<PaperItem> items, IReadOnlyList<string> datasets, Protocol protocol, DatasetShelf shelf, int workers, CancellationToken cancellation)
    {
        var finished = new Dictionary<string, FinishedSearch>();
        List<string> gaps = [];
        foreach (JobSpec job in items.SelectMany(item => item.Jobs(protocol)).Where(job => job.Figure is null).DistinctBy(FinishedEvidence.Name))
        {
            if (!datasets.Contains(Table6.DatasetOf(job, protocol) ?? job.Problem.Dataset))
                continue;
            if (shelf.Find(job.Problem.Dataset, out string reason) is { } dataset)
                finished[FinishedEvidence.Name(job)] = await Search(job, dataset, workers, cancellation);
            else
                gaps.Add($"{job.Problem.Dataset} is left out. {reason}");
        }

        var evidence = new FinishedEvidence(protocol, shelf, finished);
        return new Reproduction(protocol, [.. items.Select(item => (item, new PaperAudit(item, evidence, Drawn(item, protocol))))], [.. gaps.Distinct()]);
    }

    private static async Task<FinishedSearch> Search(JobSpec job, Dataset dataset, int workers, CancellationToken cancellation)
    {
        LocalRun run = await LocalRun.Make(job, dataset, workers, cancellation);
        return new FinishedSearch(run.Grids, run.Stabilities);
    }

    private static FigureData? Drawn(PaperItem item, Protocol protocol) =>
        item.Jobs(protocol) is [{ Figure: { } figure }] ? FigureWork.Draw(figure) : null;
}
