using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Which jobs are asked for, and in which order.</summary>
internal sealed record JobsQuery
{
    private const int MostJobs = 100, LongestSearch = 200;

    // So short a beginning of an id or a fingerprint says nothing.
    private const int ShortestPrefix = 6;

    [Description("Words that the name, the note, the tags or the data set hold, all of them, in any case; or the beginning of an id or a fingerprint, 6 signs at least.")]
    public string? Search { get; init; }

    [Description("One or several of queued, running, finished, failed, cancelled, with commas between.")]
    public string? State { get; init; }

    [Description("Key of a data set.")]
    public string? Dataset { get; init; }

    [Description("Kind of an optimizer of /api/catalog.")]
    public string? Optimizer { get; init; }

    [Description("A tag, in any case.")]
    public string? Tag { get; init; }

    [Description("created, name, dataset, state or duration; created where it is left out.")]
    public string? Order { get; init; }

    [Description("Largest first; where it is left out, true for created and duration.")]
    public bool? Descending { get; init; }

    [Description("Only deleted jobs, which are left out otherwise.")]
    public bool? Deleted { get; init; }

    [Description("The \"next\" of an earlier page of the same list.")]
    public string? Cursor { get; init; }

    [Description("Jobs a page, from 1 to 100; 20 where it is left out.")]
    public int? Limit { get; init; }

    internal int Count => Limit ?? 20;

    internal JobOrder By => Words.Of<JobOrder>(Order) ?? JobOrder.Created;

    internal bool IsDescending => Descending ?? By is JobOrder.Created or JobOrder.Duration;

    /// <summary>What is wrong with it; null for nothing.</summary>
    internal ValidationProblem? Wrong()
    {
        if (Count is < 1 or > MostJobs)
            return Refuse.Field("limit", $"must be from 1 to {MostJobs}; it is {Limit}.");
        if (Search?.Length > LongestSearch)
            return Refuse.Field("search", $"must have at most {LongestSearch} characters; it has {Search.Length}.");
        if (States().Any(state => state.Parsed is null))
            return Refuse.Field("state", $"must hold some of {Words.All<JobState>()}, with commas between; it is \"{State}\".");
        if (Optimizer is not null && Kinds.Optimizers.Find(Optimizer) is null)
            return Refuse.Field("optimizer", $"must be one of {string.Join(", ", Kinds.Optimizers.Kinds.Select(kind => kind.Key))}; it is \"{Optimizer}\".");
        if (Order is not null && Words.Of<JobOrder>(Order) is null)
            return Refuse.Field("order", $"must be one of {Words.All<JobOrder>()}; it is \"{Order}\".");
        if (Cursor is not null && JobCursor.Read(Cursor, By) is null)
            return Refuse.Field("cursor", $"must be the \"next\" of an earlier page of the same list; it is \"{Cursor}\".");
        return null;
    }

    /// <summary>The jobs of all pages.</summary>
    internal IQueryable<JobRow> Among(IQueryable<JobRow> jobs)
    {
        foreach (string word in (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(JobIndex.Key))
            jobs = word.Length < ShortestPrefix
                ? jobs.Where(job => job.NameKey.Contains(word) || job.Words.Contains(word))
                : jobs.Where(job => job.NameKey.Contains(word) || job.Words.Contains(word) || job.Id.StartsWith(word) || job.Fingerprint.StartsWith(word));
        if (State is not null && States().Select(state => state.Parsed!.Value).ToList() is var states)
            jobs = jobs.Where(job => states.Contains(job.State));
        if (Dataset is { } dataset)
            jobs = jobs.Where(job => job.Dataset == dataset);
        if (Optimizer is { } optimizer)
            jobs = jobs.Where(job => job.Optimizers.Contains(optimizer));
        if (Tag is not null && JobIndex.TagKey(Tag.Trim()) is var tag)
            jobs = jobs.Where(job => job.Words.Contains(tag));
        return jobs;
    }

    private IEnumerable<(string Word, JobState? Parsed)> States() =>
        (State?.Split(',', StringSplitOptions.TrimEntries) ?? []).Select(word => (word, Words.Of<JobState>(word)));

    private static class Words
    {
        public static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();

        public static T? Of<T>(string? word) where T : struct, Enum =>
            Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase));
    }
}
