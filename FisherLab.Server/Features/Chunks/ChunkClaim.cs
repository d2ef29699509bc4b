using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Chunks;

/// <summary>A chunk in this worker's hand.</summary>
/// <param name="Key">Which.</param>
/// <param name="Token">The fencing token; the claim is void once the row has another.</param>
/// <param name="Attempts">How often it was begun, this time included.</param>
/// <param name="Chunk">Its rectangle.</param>
/// <param name="Fingerprint">Its identity.</param>
public sealed record ChunkClaim(ChunkKey Key, long Token, int Attempts, Chunk Chunk, string Fingerprint);
