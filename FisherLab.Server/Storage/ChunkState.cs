namespace FisherLab.Server.Storage;

/// <summary>Where a chunk stands.</summary>
public enum ChunkState
{
    Pending,

    /// <summary>In a worker's hand until its lease ends.</summary>
    Claimed,

    Done,
}
