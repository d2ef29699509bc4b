namespace FisherLab.Engine.Paper;

/// <summary>An axis of a panel: its window is the published one.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="From">Its left or lower end.</param>
/// <param name="To">Its right or upper end.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios.</param>
public sealed record FigureAxis(string Title, double From, double To, bool IsLogarithmic = false);
