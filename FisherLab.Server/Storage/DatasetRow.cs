namespace FisherLab.Server.Storage;

/// <summary>An uploaded data set; its numbers lie in a file named by their content hash.</summary>
public sealed class DatasetRow
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public required string Target { get; init; }

    public required IReadOnlyList<string> Features { get; init; }

    public required bool IsBinary { get; init; }

    public required DateTime UploadedAt { get; init; }
}
