namespace FisherLab.Client.Api;

/// <summary>A tag in use.</summary>
/// <param name="Tag">As the latest job writes it.</param>
/// <param name="Jobs">How many have it, in any case.</param>
public sealed record TagAnswer(string Tag, int Jobs);
