using FisherLab.Client.Figures;
using FisherLab.Client.Figures.Fields;
using Microsoft.JSInterop;

namespace FisherLab.Client.Screens;

/// <summary>Saves figures as files of the person who looks at them: "svg", or "png" at twice the size.</summary>
/// <param name="js">The page.</param>
public sealed class FigureFiles(IJSRuntime js)
{
    public async Task Save(HeatMapExport figure, string format, string name) =>
        await (await Module()).InvokeVoidAsync("saveHeatMap", figure, HeatMapExport.Width, format, name);

    /// <summary>A chart that stands in the page.</summary>
    public Task Save(string chart, string format, string name) => Save(chart, ChartExport.Width, ChartExport.Height, format, name);

    /// <summary>A chart that stands in the page, in a size of its own.</summary>
    public async Task Save(string chart, int width, int height, string format, string name) =>
        await (await Module()).InvokeVoidAsync("saveChart", chart, width, height, format, name);

    /// <summary>A field of the playground.</summary>
    public async Task Save(FieldExport figure, string format, string name) =>
        await (await Module()).InvokeVoidAsync("saveDrawing", figure.Svg, figure.Width, figure.Height, format, name);

    /// <summary>Numbers, as CSV.</summary>
    public async Task SaveTable(TableTwin table, string name) => await (await Module()).InvokeVoidAsync("saveText", table.Csv, "text/csv;charset=utf-8", $"{name}.csv");

    private ValueTask<IJSObjectReference> Module() => js.InvokeAsync<IJSObjectReference>("import", "./figures/export.js");
}
