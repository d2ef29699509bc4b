namespace FisherLab.Client.Api;

/// <summary>A data set as the Server tells of it.</summary>
public sealed record DatasetAnswer
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Who made or published it.</summary>
    public required string Origin { get; init; }

    /// <summary>Address of the page that tells of it; null where there is none.</summary>
    public required string? Source { get; init; }

    public required string Licence { get; init; }

    /// <summary>N.</summary>
    public required int Rows { get; init; }

    /// <summary>D, without the bias.</summary>
    public required int Columns { get; init; }

    public required string Target { get; init; }

    /// <summary>The likelihood it has by itself.</summary>
    public required string Likelihood { get; init; }

    /// <summary>SHA-256 of its content.</summary>
    public required string Content { get; init; }

    /// <summary>Whether a job can use it now.</summary>
    public required bool Available { get; init; }

    /// <summary>Why it cannot be used; null where it can.</summary>
    public required string? Reason { get; init; }

    /// <summary>"embedded", "directory" or "upload".</summary>
    public required string Place { get; init; }

    /// <summary>Where the file can be fetched from, the best first; empty where it cannot.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Jobs that use it.</summary>
    public required int Jobs { get; init; }

    /// <summary>A look into it: told of one data set that is here, not in lists.</summary>
    public DatasetOverview? Overview { get; init; }
}
