namespace FisherLab.Server.Storage;

/// <summary>What is known of the stability of one method's cells; written once, after the cells are done.</summary>
public sealed class StabilityRow
{
    public required string JobId { get; init; }

    public required string Method { get; init; }

    /// <summary>The bytes of the Engine's StabilityMap; none where the check went wrong.</summary>
    public required byte[] Blob { get; init; }
}
