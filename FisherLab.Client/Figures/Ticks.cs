namespace FisherLab.Client.Figures;

/// <summary>Places and texts along an axis.</summary>
public sealed record Ticks(double[] At, string[] Texts);
