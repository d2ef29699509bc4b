using Plotly.Blazor;

namespace FisherLab.Client.Figures;

/// <summary>A chart, ready for Plotly.Blazor.</summary>
/// <param name="Traces">Its lines.</param>
/// <param name="Layout">Axes, labels and colours.</param>
public sealed record Chart(IList<ITrace> Traces, Plotly.Blazor.Layout Layout);
