namespace FisherLab.Client.Api;

/// <summary>The state of the server.</summary>
/// <param name="Status">"healthy" once jobs can run.</param>
/// <param name="Workers">Threads that compute.</param>
/// <param name="Busy">Of them, with a chunk in hand.</param>
/// <param name="QueuedChunks">Chunks that wait.</param>
/// <param name="Storage">Which database.</param>
/// <param name="Version">The lab's version.</param>
public sealed record HealthAnswer(string Status, int Workers, int Busy, int QueuedChunks, string Storage, string Version);
