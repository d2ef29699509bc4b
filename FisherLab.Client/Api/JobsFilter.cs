namespace FisherLab.Client.Api;

/// <summary>Which jobs are asked for, and in which order; without any of it all, the latest first.</summary>
public sealed record JobsFilter
{
    /// <summary>Words that the name, the note, the tags or the data set hold; or the beginning of an id or a fingerprint.</summary>
    public string? Search { get; init; }

    /// <summary>Empty for any.</summary>
    public IReadOnlyCollection<JobState> States { get; init; } = [];

    public string? Dataset { get; init; }

    /// <summary>Kind of an optimizer.</summary>
    public string? Optimizer { get; init; }

    public string? Tag { get; init; }

    public JobOrder Order { get; init; }

    /// <summary>Null for the order's own: the latest and the longest first, names from a to z.</summary>
    public bool? Descending { get; init; }

    /// <summary>Whether only deleted jobs are asked for.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether it leaves any job out that is not deleted.</summary>
    public bool IsNarrow => Search is not null || States.Count > 0 || Dataset is not null || Optimizer is not null || Tag is not null;

    /// <summary>Whether the largest come first.</summary>
    public bool IsDescending => Descending ?? Order is JobOrder.Created or JobOrder.Duration;

    /// <summary>As the parameters of a request or of the page's address; what is as by default is left out.</summary>
    public IReadOnlyDictionary<string, string?> Query => new Dictionary<string, string?>
    {
        ["search"] = Search,
        ["state"] = States.Count == 0 ? null : string.Join(',', States).ToLowerInvariant(),
        ["dataset"] = Dataset,
        ["optimizer"] = Optimizer,
        ["tag"] = Tag,
        ["order"] = Order == JobOrder.Created ? null : Order.ToString().ToLowerInvariant(),
        ["descending"] = Descending is { } down ? (down ? "true" : "false") : null,
        ["deleted"] = Deleted ? "true" : null,
    };
}
