using System.Globalization;
using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>
/// Pages of jobs in some order. A page begins behind the key of the last job of the page before, not at a number, so that jobs that come or go meanwhile
/// make no other appear twice or not at all.
/// </summary>
internal static class JobSorting
{
    // Of a job that has not ended: its duration is not known, and is sorted as the longest.
    private const double Unended = 1e300;

    /// <summary>The next rows, at most so many, each with the cursor behind it.</summary>
    public static async Task<List<(JobRow Job, JobCursor Cursor)>> Page(
        this IQueryable<JobRow> jobs, JobOrder order, bool descending, JobCursor? after, int count, CancellationToken cancellation)
    {
        if (order is JobOrder.State or JobOrder.Duration)
        {
            IQueryable<Keyed<double>> measured = order == JobOrder.State ? Ranked(jobs) : jobs.Select(job => new Keyed<double> { Job = job, Key = job.Seconds ?? Unended });
            List<Keyed<double>> rows = await Sorted(measured, descending, after).Take(count).ToListAsync(cancellation);
            return [.. rows.Select(row => (row.Job, new JobCursor(row.Job.Id, row.Key.ToString("R", CultureInfo.InvariantCulture))))];
        }

        IQueryable<Keyed<string>> named = order switch
        {
            JobOrder.Name => jobs.Select(job => new Keyed<string> { Job = job, Key = job.NameKey }),
            JobOrder.Dataset => jobs.Select(job => new Keyed<string> { Job = job, Key = job.Dataset }),
            _ => jobs.Select(job => new Keyed<string> { Job = job, Key = "" }),
        };
        List<Keyed<string>> sorted = await Sorted(named, descending, after).Take(count).ToListAsync(cancellation);
        return [.. sorted.Select(row => (row.Job, new JobCursor(row.Job.Id, row.Key)))];
    }

    // What is under way comes first.
    private static IQueryable<Keyed<double>> Ranked(IQueryable<JobRow> jobs) => jobs.Select(job => new Keyed<double>
    {
        Job = job,
        Key = job.State == JobState.Running ? 0.0 : job.State == JobState.Queued ? 1.0 : job.State == JobState.Failed ? 2.0 : job.State == JobState.Cancelled ? 3.0 : 4.0,
    });

    private static IQueryable<Keyed<string>> Sorted(IQueryable<Keyed<string>> rows, bool descending, JobCursor? after)
    {
        if (after is { Id: var id, Key: var key })
            rows = descending
                ? rows.Where(row => string.Compare(row.Key, key) < 0 || (row.Key == key && string.Compare(row.Job.Id, id) < 0))
                : rows.Where(row => string.Compare(row.Key, key) > 0 || (row.Key == key && string.Compare(row.Job.Id, id) > 0));
        return descending
            ? rows.OrderByDescending(row => row.Key).ThenByDescending(row => row.Job.Id)
            : rows.OrderBy(row => row.Key).ThenBy(row => row.Job.Id);
    }

    private static IQueryable<Keyed<double>> Sorted(IQueryable<Keyed<double>> rows, bool descending, JobCursor? after)
    {
        if (after is { Id: var id } && double.Parse(after.Key, CultureInfo.InvariantCulture) is var key)
            rows = descending
                ? rows.Where(row => row.Key < key || (row.Key == key && string.Compare(row.Job.Id, id) < 0))
                : rows.Where(row => row.Key > key || (row.Key == key && string.Compare(row.Job.Id, id) > 0));
        return descending
            ? rows.OrderByDescending(row => row.Key).ThenByDescending(row => row.Job.Id)
            : rows.OrderBy(row => row.Key).ThenBy(row => row.Job.Id);
    }

    private sealed class Keyed<TKey>
    {
        public required JobRow Job { get; init; }

        public required TKey Key { get; init; }
    }
}
