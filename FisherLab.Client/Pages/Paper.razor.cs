using FisherLab.Client.Api;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>The gallery of the paper's figures and tables: ours, with the verdicts on what is printed.</summary>
public sealed partial class Paper
{
    // In the order of the gallery, with what their skeletons show: panels beside each other, and whether each has a cosine below.
    private static readonly (string Id, int Panels, bool HasCosines)[] Figures =
        [("figure-1", 3, false), ("figure-2", 3, false), ("figure-4", 3, false), ("figure-3", 3, true), ("figure-5", 4, true), ("figure-6", 2, false)];

    private static readonly string[] Tables = ["table-2", "table-3", "table-4", "table-5"];

    private Protocol protocol;
    private IReadOnlyList<PaperAnswer> claims = [];

    /// <summary>"asRun", the default, or "asPrinted".</summary>
    [SupplyParameterFromQuery(Name = "protocol")]
    public string? Asked { get; set; }

    public void Dispose()
    {
        Watch.Changed -= Update;
        Watch.Dispose();
    }

    protected override void OnInitialized() => Watch.Changed += Update;

    protected override void OnParametersSet()
    {
        Protocol now = Asked == PaperApi.Word(Protocol.AsPrinted) ? Protocol.AsPrinted : Protocol.AsRun;
        if (Watch.Items is not null && now == protocol)
            return;
        protocol = now;
        Watch.FollowAll(protocol, [.. Figures.Select(figure => figure.Id), .. Tables, "differences"]);
    }

    private void Update()
    {
        claims = [.. (Watch.Items ?? []).Where(item => item.Claims.Count > 0)];
        StateHasChanged();
    }

    private PaperAnswer? Item(string id) => Watch.Items!.FirstOrDefault(item => item.Id == id);

    private void Choose(Protocol chosen) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("protocol", chosen == Protocol.AsRun ? null : PaperApi.Word(chosen)), replace: true);

    private Task Run(PaperAnswer item) => Submit([item.Id]);

    private async Task RunAll()
    {
        string[] left = [.. Watch.Items!.Where(item => item.HasWorkLeft).Select(item => item.Id)];
        if (left.Length == 0)
            Notices.Add("Nothing is left to run: every job that has its data is done.", Severity.Info);
        else
            await Submit(left);
    }

    private async Task Submit(IEnumerable<string> items)
    {
        try
        {
            await Watch.Run(items);
        }
        catch (Exception refused) when (refused is HttpRequestException or ApiException)
        {
            Notices.Add(refused.Message, Severity.Error);
        }
    }
}
