using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Results;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Paper;

/// <summary>Keeps the audits of the items: one lasts until another of the item's jobs is done, or other data come.</summary>
internal sealed class PaperAudits
{
    private readonly BoundedCache<string, PaperAudit> cache = new(64);

    /// <summary>The audit of an item.</summary>
    public async Task<PaperAudit> Of(
        PaperItem item, Protocol protocol, IReadOnlyList<PaperJob> jobs, (LabDb Db, DatasetFiles Files, StoredGrids Grids) lab, CancellationToken cancellation)
    {
        string key = $"{item.Id} {protocol} {string.Join(' ', jobs.Where(job => job.IsDone).Select(job => job.Row!.Id))} {Known(lab.Files)}";
        if (cache.TryGet(key, out PaperAudit? audit))
            return audit;
        FinishedEvidence evidence = await FinishedEvidence.Read(protocol, jobs, lab.Files, lab.Grids, cancellation);
        FigureData? stored = jobs is [{ IsDone: true, Spec.Figure: not null, Row.Id: var id }]
            ? StoredFigure.Read(await lab.Db.Chunks.AsNoTracking().Where(row => row.JobId == id).Select(row => row.Result!.Blob).SingleAsync(cancellation))
            : null;
        return cache.Get(key, () => new PaperAudit(item, evidence, stored));
    }

    // A claim without its data has no number; it gets one once they are fetched.
    private static string Known(DatasetFiles files) => string.Concat(Engine.Catalog.Kinds.Datasets.Select(source => files.Find(source, out _) is null ? '0' : '1'));
}
