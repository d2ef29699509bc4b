using System.Text.Json.Serialization;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>A figure or table of the paper: how far its work is, and how it stands.</summary>
public abstract record PaperAnswer
{
    /// <summary>Such as "figure-1".</summary>
    public required string Id { get; init; }

    /// <summary>Such as "Figure 1".</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in a few words.</summary>
    public required string Subject { get; init; }

    public required Protocol Protocol { get; init; }

    public required PaperState State { get; init; }

    /// <summary>Sentences on what is missing, such as data that are not here.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    /// <summary>The work it needs, in its order; empty for an item that needs none.</summary>
    public IReadOnlyList<PaperJobAnswer> Jobs { get; init; } = [];

    /// <summary>Table 6's cells that belong to it and could be judged; a figure has those of its data sets.</summary>
    public IReadOnlyList<VerdictAnswer> Verdicts { get; init; } = [];

    /// <summary>Its claims; those whose work is not done have no number.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Whether a job that it needs, and whose data are here, was not asked for, failed or was cancelled.</summary>
    [JsonIgnore]
    public bool HasWorkLeft => Jobs.Any(job => job.Available && job.State is null or JobState.Failed or JobState.Cancelled);
}

/// <summary>How far an item is.</summary>
public enum PaperState
{
    /// <summary>Work that it needs was not asked for.</summary>
    NotRun,

    /// <summary>Some of it is under way.</summary>
    Running,

    /// <summary>All that can be done is done; gaps say what cannot.</summary>
    Finished,

    /// <summary>Some of it failed, or was cancelled.</summary>
    Failed,
}

/// <summary>A job that an item needs.</summary>
/// <param name="Name">What it is called, whether it is there or not.</param>
/// <param name="Dataset">Key of its data set.</param>
/// <param name="Available">Whether its data are here.</param>
/// <param name="Id">Of the latest job of equal work; null where there is none.</param>
/// <param name="State">Its state; null where there is none.</param>
/// <param name="Done">Cells.</param>
/// <param name="Total">Cells.</param>
/// <param name="Spec">What is asked.</param>
public sealed record PaperJobAnswer(string Name, string Dataset, bool Available, string? Id, JobState? State, int Done, int Total, JobSpec Spec);
