namespace FisherLab.Client.Figures;

/// <summary>An axis of a chart.</summary>
/// <param name="From">Its lower end; log10 of it on a log axis.</param>
/// <param name="To">Its upper end.</param>
/// <param name="IsLogarithmic">Whether values stand at their logarithm.</param>
/// <param name="Ticks">Where it has ticks; null lets Plotly choose.</param>
/// <param name="Title">What it shows; empty for none.</param>
public sealed record ChartAxis(double From, double To, bool IsLogarithmic, Ticks? Ticks, string Title = "");
