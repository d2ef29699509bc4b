using Microsoft.JSInterop;

namespace FisherLab.Client.Screens;

/// <summary>
/// plotly.js, loaded once. A chart is made when it is here: one that is made before is drawn when it comes, also where its page was left meanwhile, and fails
/// with those that wait behind it.
/// </summary>
/// <param name="js">The page.</param>
public sealed class PlotlyScript(IJSRuntime js)
{
    public bool IsHere { get; private set; }

    public async Task Load()
    {
        IJSObjectReference module = await js.InvokeAsync<IJSObjectReference>("import", "./figures/plotly.js");
        await module.InvokeVoidAsync("ready");
        IsHere = true;
    }
}
