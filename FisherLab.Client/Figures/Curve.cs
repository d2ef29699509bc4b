namespace FisherLab.Client.Figures;

/// <summary>One line of a chart over the iterations.</summary>
/// <param name="Label">What stands at its end.</param>
/// <param name="Style">Its method's colour and dash.</param>
/// <param name="Values">One value an iteration; null where there is none.</param>
/// <param name="Selected">Whether it is the one to look at.</param>
/// <param name="End">What is said behind its name where it ends before the others; null for nothing.</param>
public sealed record Curve(string Label, MethodStyle Style, IReadOnlyList<double?> Values, bool Selected, string? End = null);
