using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Which jobs use a data set: those of its content that name its key.</summary>
internal sealed class DatasetJobs(LabDb db)
{
    /// <summary>Jobs by content hash.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountByContent(CancellationToken cancellation) => await db.Jobs
        .GroupBy(job => job.Content).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);

    /// <summary>Jobs of one data set, where others have the same content.</summary>
    public Task<int> Count(string key, string content, CancellationToken cancellation) => Using(db.Jobs, key, content).CountAsync(cancellation);

    /// <summary>Names and ids of the jobs of one data set, the latest first, deleted ones that can be restored included.</summary>
    public async Task<IReadOnlyList<(string Name, string Id)>> Of(string key, string content)
    {
        var jobs = await Using(db.Jobs.IgnoreQueryFilters(), key, content)
            .OrderByDescending(job => job.Id).Select(job => new { job.Name, job.Id }).ToListAsync();
        return [.. jobs.Select(job => (job.Name, job.Id))];
    }

    // A stored spec has no space between a name and its value, and within a text a quotation mark is escaped: so this stands nowhere else.
    private static IQueryable<JobRow> Using(IQueryable<JobRow> jobs, string key, string content)
    {
        string named = $"\"dataset\":\"{key}\"";
        return jobs.Where(job => job.Content == content && job.Spec.Contains(named));
    }
}
