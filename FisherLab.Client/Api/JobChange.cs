namespace FisherLab.Client.Api;

/// <summary>What a person changes on a job; what is null stays as it is.</summary>
public sealed record JobChange
{
    public string? Name { get; init; }

    /// <summary>Empty for none.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }
}
