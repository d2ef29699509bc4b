using System.Text.Json.Serialization;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>A job as the Server tells of it.</summary>
public sealed record JobAnswer
{
    public required string Id { get; init; }

    /// <summary>Never empty: a name made from the spec where none was given.</summary>
    public required string Name { get; init; }

    /// <summary>What people wrote on it.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required JobState State { get; init; }

    /// <summary>Why it failed or was cancelled.</summary>
    public string? Reason { get; init; }

    public required JobProgress Progress { get; init; }

    /// <summary>Cells that were not computed, because the same work was stored.</summary>
    public required int Reused { get; init; }

    /// <summary>The whole spec, defaults filled in.</summary>
    public required JobSpec Spec { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Progress of each method, in the order of the spec.</summary>
    public required IReadOnlyList<MethodProgress> Methods { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    public DateTime? StartedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>Null for a job that is not deleted.</summary>
    public DateTime? DeletedAt { get; init; }

    /// <summary>Until when a deleted job can be restored.</summary>
    public DateTime? PurgedAt { get; init; }

    /// <summary>Whether results are still to come: cells, or the stability of cells.</summary>
    [JsonIgnore]
    public bool IsUnderWay =>
        State is JobState.Queued or JobState.Running || Methods.Any(method => method.Stability == StabilityProgress.Pending);

    /// <summary>A method's spec, by its id.</summary>
    public MethodSpec MethodSpec(string id) => Spec.Methods.First(method => method.Id == id);

    /// <summary>How many cells of a method have a result.</summary>
    public int DoneOf(string method) => Methods.First(progress => progress.Method == method).Done;
}

/// <summary>How far a job is.</summary>
/// <param name="Done">Cells that have a result.</param>
/// <param name="Total">Cells in all.</param>
/// <param name="CellsPerSecond">The rate since it last began to run; 0 before anything is known.</param>
/// <param name="EtaSeconds">Seconds left at that rate; null where nothing is known.</param>
public sealed record JobProgress(int Done, int Total, double CellsPerSecond, double? EtaSeconds);

/// <summary>How far one method of a job is.</summary>
/// <param name="Method">Its id.</param>
/// <param name="Done">Cells that have a result.</param>
/// <param name="Total">Cells in all.</param>
/// <param name="Running">Chunks that a worker has in hand.</param>
/// <param name="Stability">Whether the stability of its cells is known.</param>
public sealed record MethodProgress(string Method, int Done, int Total, int Running, StabilityProgress Stability);

/// <summary>What a result was made from and by.</summary>
/// <param name="Content">The content hash of the data.</param>
/// <param name="Rows">N.</param>
/// <param name="Columns">D, without the bias.</param>
/// <param name="EngineBits">Version of the engine's arithmetic.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Processor">Architecture, vector width and number of processors.</param>
/// <param name="Seconds">From the start to the end or until now; null before the start.</param>
public sealed record Provenance(
    string Content, int Rows, int Columns, int EngineBits, string Engine, string Runtime, string Processor, double? Seconds);
