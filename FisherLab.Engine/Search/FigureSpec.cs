namespace FisherLab.Engine.Search;

/// <summary>A figure of the paper as the work of a job: one chunk, whose result is what is drawn.</summary>
/// <param name="Item">Which, such as "figure-1".</param>
/// <param name="Protocol">Under which settings.</param>
public sealed record FigureSpec(string Item, Protocol Protocol);
