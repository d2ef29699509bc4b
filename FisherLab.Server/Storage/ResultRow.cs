namespace FisherLab.Server.Storage;

/// <summary>The result of one chunk; never changed after it was written.</summary>
public sealed class ResultRow
{
    public long Id { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The bytes of the Engine's ChunkResult, or of a figure.</summary>
    public required byte[] Blob { get; init; }
}
