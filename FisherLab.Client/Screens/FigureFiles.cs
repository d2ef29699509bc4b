using FisherLab.Client.Figures;
using Microsoft.JSInterop;

namespace FisherLab.Client.Screens;

/// <summary>Saves figures as files of the person who looks at them: "svg", or "png" at twice the size.</summary>
/// <param name="js">The page.</param>
public sealed class FigureFiles(IJSRuntime js)
{
    public async Task Save(HeatMapExport figure, string format, string name) =>
        await (await Module()).InvokeVoidAsync("saveHeatMap", figure, HeatMapExport.Width, format, name);

    /// <summary>A chart that stands in the page.</summary>
    public async Task Save(string chart, string format, string name) =>
        await (await Module()).InvokeVoidAsync("saveChart", chart, ChartExport.Width, ChartExport.Height, format, name);

    private ValueTask<IJSObjectReference> Module() => js.InvokeAsync<IJSObjectReference>("import", "./figures/export.js");
}
