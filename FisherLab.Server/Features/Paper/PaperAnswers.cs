using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Results;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Paper;

/// <summary>Tells of the paper's items as the wire wants them.</summary>
internal sealed class PaperAnswers(PaperJobs work, PaperAudits audits, LabDb db, DatasetFiles files, StoredGrids grids)
{
    /// <summary>An item without what it draws.</summary>
    public async Task<PaperItemAnswer> Item(PaperItem item, Protocol protocol, CancellationToken cancellation)
    {
        IReadOnlyList<PaperJob> jobs = await work.Of(item, protocol, cancellation);
        PaperAudit audit = await audits.Of(item, protocol, jobs, (db, files, grids), cancellation);
        return new PaperItemAnswer
        {
            Id = item.Id,
            Title = item.Title,
            Subject = item.Subject,
            Protocol = protocol,
            State = State(jobs),
            Gaps = Gaps(jobs),
            Jobs = [.. jobs.Select(job => job.Answer)],
            Verdicts = VerdictAnswers.Of(audit.Judged, jobs),
            Claims = audit.Claims,
        };
    }

    /// <summary>An item with all that it shows.</summary>
    public async Task<PaperDetailAnswer> Detail(PaperItem item, Protocol protocol, CancellationToken cancellation)
    {
        PaperItemAnswer answer = await Item(item, protocol, cancellation);
        PaperAudit audit = await Audit(item, protocol, cancellation);
        return new PaperDetailAnswer
        {
            Id = answer.Id,
            Title = answer.Title,
            Subject = answer.Subject,
            Protocol = answer.Protocol,
            State = answer.State,
            Gaps = answer.Gaps,
            Jobs = answer.Jobs,
            Verdicts = answer.Verdicts,
            Claims = answer.Claims,
            Figure = audit.Figure,
            Table = audit.Table,
            Differences = audit.Differences,
        };
    }

    /// <summary>What an item shows.</summary>
    public async Task<PaperAudit> Audit(PaperItem item, Protocol protocol, CancellationToken cancellation) =>
        await audits.Of(item, protocol, await work.Of(item, protocol, cancellation), (db, files, grids), cancellation);

    private static PaperState State(IReadOnlyList<PaperJob> jobs)
    {
        PaperJob[] possible = [.. jobs.Where(job => job.Data is not null)];
        if (possible.Any(job => job.Row?.State is JobState.Queued or JobState.Running || (job.Row?.State == JobState.Finished && !job.IsDone)))
            return PaperState.Running;
        if (possible.Any(job => job.Row?.State is JobState.Failed or JobState.Cancelled))
            return PaperState.Failed;
        return possible.All(job => job.IsDone) && (possible.Length > 0 || jobs.Count == 0) ? PaperState.Finished : PaperState.NotRun;
    }

    private static IReadOnlyList<string> Gaps(IReadOnlyList<PaperJob> jobs) =>
    [
        .. jobs.Where(job => job.Data is null).Select(job => $"{job.Spec.Problem.Dataset} is missing. {job.Gap}").Distinct(),
        .. jobs.Where(job => job.Row is { Reason: not null } && !job.IsDone).Select(job => $"{job.Spec.Name}: {job.Row!.Reason}"),
    ];
}
