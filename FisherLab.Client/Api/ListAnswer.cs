namespace FisherLab.Client.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The page.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next);
