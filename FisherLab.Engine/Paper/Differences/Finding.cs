namespace FisherLab.Engine.Paper;

/// <summary>A number under both readings, beside the one that was published.</summary>
/// <param name="Name">What it is, with its unit.</param>
/// <param name="AsPrinted">Under the settings that the text prints; null where they give none.</param>
/// <param name="AsRun">Under those that were run; null where they give none.</param>
/// <param name="Published">What the paper shows; null where it shows none to compare with.</param>
public sealed record Finding(string Name, double? AsPrinted, double? AsRun, double? Published);
