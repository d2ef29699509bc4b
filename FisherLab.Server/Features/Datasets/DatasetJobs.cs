using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Which jobs use a data set: those that name its key and have its content. Other data may have had that key before they were deleted.</summary>
internal sealed class DatasetJobs(LabDb db)
{
    /// <summary>Numbers of jobs by key and content.</summary>
    public async Task<IReadOnlyDictionary<(string Key, string Content), int>> Count(CancellationToken cancellation) => await db.Jobs
        .GroupBy(job => new { job.Dataset, job.Content }).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => (group.Key.Dataset, group.Key.Content), group => group.Count, cancellation);

    public Task<int> Count(string key, string content, CancellationToken cancellation) => db.Jobs.CountAsync(job => job.Dataset == key && job.Content == content, cancellation);

    /// <summary>Names and ids of the jobs, the latest first, deleted ones that can be restored included.</summary>
    public async Task<IReadOnlyList<(string Name, string Id)>> Of(string key, string content)
    {
        var jobs = await db.Jobs.IgnoreQueryFilters().Where(job => job.Dataset == key && job.Content == content)
            .OrderByDescending(job => job.Id).Select(job => new { job.Name, job.Id, job.DeletedAt }).ToListAsync();
        return [.. jobs.Select(job => (job.DeletedAt is null ? job.Name : $"{job.Name}, deleted, can be restored", job.Id))];
    }
}
