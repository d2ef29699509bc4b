using FisherLab.Client.Api;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Paper;

/// <summary>A job that an item of the paper needs, and the stored one of equal work.</summary>
/// <param name="Spec">What is asked.</param>
/// <param name="Protocol">Under which settings.</param>
/// <param name="Data">Its data; null where they are not here.</param>
/// <param name="Gap">Why they are not.</param>
/// <param name="Row">A finished job of equal work, or else the latest one; null where there is none.</param>
/// <param name="IsDone">Whether all of it is there, the stability of its cells included.</param>
internal sealed record PaperJob(JobSpec Spec, Protocol Protocol, Dataset? Data, string Gap, JobRow? Row, bool IsDone)
{
    public PaperJobAnswer Answer => new(
        Spec.Name!, Spec.Problem.Dataset, Data is not null, Row?.Id, Row?.State, Row?.Done ?? 0, Spec.Cells, Spec);
}

/// <summary>Finds the stored work of the paper's items: by what determines the numbers, never by a name.</summary>
internal sealed class PaperJobs(LabDb db, DatasetShelf shelf)
{
    /// <summary>The jobs of an item, in its order.</summary>
    public async Task<IReadOnlyList<PaperJob>> Of(PaperItem item, Protocol protocol, CancellationToken cancellation)
    {
        List<(JobSpec Spec, Dataset? Data, string Gap, string? Fingerprint)> asked = [];
        foreach (JobSpec spec in item.Jobs(protocol))
        {
            Dataset? data = shelf.Find(spec.Problem.Dataset, out string gap);
            asked.Add((spec, data, gap, data is null ? null : Fingerprint.Of(spec, data.Content)));
        }

        string[] fingerprints = [.. asked.Select(job => job.Fingerprint).OfType<string>()];
        if (fingerprints.Length == 0)
            return [.. asked.Select(job => new PaperJob(job.Spec, protocol, job.Data, job.Gap, null, IsDone: false))];
        var rows = await db.Jobs.AsNoTracking().Where(job => fingerprints.Contains(job.Fingerprint))
            .Select(job => new { Job = job, Stabilities = db.Stabilities.Count(known => known.JobId == job.Id) }).ToListAsync(cancellation);
        return
        [
            .. from job in asked
               let best = rows.Where(row => row.Job.Fingerprint == job.Fingerprint)
                   .OrderByDescending(row => row.Job.State == JobState.Finished).ThenByDescending(row => row.Job.Id, StringComparer.Ordinal).FirstOrDefault()
               let done = best?.Job.State == JobState.Finished && (!best.Job.AsksStability || best.Stabilities == job.Spec.Methods.Count)
               select new PaperJob(job.Spec, protocol, job.Data, job.Gap, best?.Job, done),
        ];
    }
}
