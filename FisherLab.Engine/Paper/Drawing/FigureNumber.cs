namespace FisherLab.Engine.Paper;

/// <summary>A number that the paper prints of a figure, beside the one that was found.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="Printed">As in the paper; null where it prints none.</param>
/// <param name="Found">Here.</param>
public sealed record FigureNumber(string Name, double? Printed, double Found);
