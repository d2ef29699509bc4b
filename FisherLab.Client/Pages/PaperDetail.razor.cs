using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>One figure or table of the paper, large: what is drawn, the printed numbers beside ours, claims, verdicts, and the work it rests on.</summary>
public sealed partial class PaperDetail
{
    private Protocol protocol;
    private PaperDetailAnswer? item;

    /// <summary>Such as "figure-1".</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>"asRun", the default, or "asPrinted".</summary>
    [SupplyParameterFromQuery(Name = "protocol")]
    public string? Asked { get; set; }

    /// <summary>"table" for the numbers.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Shown { get; set; }

    /// <summary>Id of the panel whose numbers are shown.</summary>
    [SupplyParameterFromQuery(Name = "panel")]
    public string? Panel { get; set; }

    private bool AsTable => Shown == "table";

    public void Dispose()
    {
        Watch.Changed -= Update;
        Screen.Changed -= StateHasChanged;
        Watch.Dispose();
    }

    protected override void OnInitialized()
    {
        Watch.Changed += Update;
        Screen.Changed += StateHasChanged;
    }

    protected override void OnParametersSet()
    {
        protocol = Asked == PaperApi.Word(Protocol.AsPrinted) ? Protocol.AsPrinted : Protocol.AsRun;
        if (Watch.Item == Id && Watch.Protocol == protocol)
            return;
        Watch.Follow(Id, protocol);
        item = null;
    }

    private void Update()
    {
        item = Watch.Detail(Id);
        StateHasChanged();
    }

    private void Choose(Protocol chosen) => Show("protocol", chosen == Protocol.AsRun ? null : PaperApi.Word(chosen));

    private void Show(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);

    private async Task Run()
    {
        try
        {
            await Watch.Run(Id);
        }
        catch (Exception refused) when (refused is HttpRequestException or ApiException)
        {
            Notices.Add(refused.Message, Severity.Error);
        }
    }
}
