using FisherLab.Engine.Search;

namespace FisherLab.Server.Storage;

/// <summary>One rectangle of a job's work. Its result lies in a row of its own, because equal work of other jobs refers to the same one.</summary>
public sealed class ChunkRow
{
    public required string JobId { get; init; }

    public required string Method { get; init; }

    /// <summary>Its number in the method's plan.</summary>
    public required int Index { get; init; }

    /// <summary>Its number in the job: the order of the work.</summary>
    public required int Order { get; init; }

    public required int FirstStepSize { get; init; }

    public required int StepSizes { get; init; }

    public required int FirstDamping { get; init; }

    public required int Dampings { get; init; }

    public required int Cells { get; init; }

    public required string Fingerprint { get; init; }

    public required ChunkState State { get; set; }

    public string? Owner { get; set; }

    public DateTime? LeaseUntil { get; set; }

    /// <summary>The fencing token: raised at every claim, so that a worker that was given up on cannot commit any more.</summary>
    public long Token { get; set; }

    /// <summary>How often it was begun; work that was stopped on purpose does not count.</summary>
    public int Attempts { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>Seconds of one worker; null where the result was there already.</summary>
    public double? WorkSeconds { get; set; }

    public long? ResultId { get; set; }

    public ResultRow? Result { get; set; }

    public Chunk ToChunk() => new(Index, FirstStepSize, StepSizes, FirstDamping, Dampings);
}
