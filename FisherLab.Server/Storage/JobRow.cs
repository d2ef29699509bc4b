using FisherLab.Client.Api;

namespace FisherLab.Server.Storage;

/// <summary>One submitted job. Its counts change only in the transactions that change its chunks, so they always agree with them.</summary>
public sealed class JobRow
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The whole spec, defaults filled in, as JSON; its name follows the job's.</summary>
    public required string Spec { get; set; }

    public required string Fingerprint { get; init; }

    public required JobState State { get; set; }

    public string? Reason { get; set; }

    public required DateTime SubmittedAt { get; init; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>When it last went from queued to running: where the measurement of its rate begins.</summary>
    public DateTime? RunningSince { get; set; }

    /// <summary>Cells that were done then, or came for nothing since.</summary>
    public int DoneBefore { get; set; }

    public required int Total { get; init; }

    public int Done { get; set; }

    public int Reused { get; set; }

    /// <summary>Whether the stability of its cells is asked, once they are done.</summary>
    public required bool AsksStability { get; init; }

    /// <summary>Unique where it is given: a second delivery of the same submission finds this row.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the body that came with the key.</summary>
    public string? IdempotencyHash { get; init; }

    /// <summary>Content hash of the data set.</summary>
    public required string Content { get; init; }

    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public required int EngineBits { get; init; }

    public required string Engine { get; init; }

    public required string Runtime { get; init; }

    public required string Processor { get; init; }

    public string? Note { get; set; }

    /// <summary>As people wrote them, in their order.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>When it was deleted; such a row is left out of every query that does not ask for it.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>The name in lower case: what names are sorted by.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>Key of the data set; empty in a row that has not been indexed.</summary>
    public string Dataset { get; set; } = "";

    /// <summary>Kinds of the optimizers of its methods.</summary>
    public IReadOnlyList<string> Optimizers { get; set; } = [];

    /// <summary>What a search looks through beside the name, in lower case.</summary>
    public string Words { get; set; } = "";

    /// <summary>From the start to the end, by the database; null for a job that has not ended.</summary>
    public double? Seconds { get; private set; }
}
