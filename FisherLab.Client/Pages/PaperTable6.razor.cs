using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>The audit of Table 6: each printed cell beside ours; an open row has the losses along the printed damping.</summary>
public sealed partial class PaperTable6
{
    private static readonly IReadOnlyList<MethodStyle> Methods = MethodStyle.Of(PaperGrid.All[0]);

    private readonly Dictionary<(string Job, string Method), GridAnswer> grids = [];
    private readonly HashSet<(string Job, string Method)> asked = [];
    private IReadOnlyDictionary<string, string> shapes = new Dictionary<string, string>();
    private Protocol protocol;
    private PaperDetailAnswer? item;
    private VerdictAnswer? chosen;
    private PaperJobAnswer? job;
    private Exception? failure;

    /// <summary>"asRun", the default, or "asPrinted".</summary>
    [SupplyParameterFromQuery(Name = "protocol")]
    public string? Asked { get; set; }

    /// <summary>Key of the data set whose row is open.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Opened { get; set; }

    /// <summary>Id of the method that the open row is about; without it the one whose verdict asks most for a look.</summary>
    [SupplyParameterFromQuery(Name = "method")]
    public string? Method { get; set; }

    public void Dispose()
    {
        Watch.Changed -= Update;
        Watch.Dispose();
    }

    protected override void OnInitialized() => Watch.Changed += Update;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            shapes = (await Catalog.Get()).Datasets.ToDictionary(dataset => dataset.Key, dataset => $"{Numbers.Count(dataset.Rows)} × {dataset.Columns}");
        }
        catch (Exception absent) when (absent is HttpRequestException or ApiException)
        {
            failure = absent; // the table stands without the shapes
        }
    }

    protected override void OnParametersSet()
    {
        protocol = Asked == PaperApi.Word(Protocol.AsPrinted) ? Protocol.AsPrinted : Protocol.AsRun;
        if (Watch.Item != Table6.Id || Watch.Protocol != protocol)
            Watch.Follow(Table6.Id, protocol);
        Update();
    }

    private void Update()
    {
        item = Watch.Detail(Table6.Id);
        VerdictAnswer[] row = [.. (item?.Verdicts ?? []).Where(verdict => verdict.Dataset == Opened)];
        chosen = row.FirstOrDefault(verdict => verdict.Method == Method) ?? row.MaxBy(verdict => verdict.Verdict);
        job = item?.Jobs.FirstOrDefault(job => job.Id == chosen?.Job);
        if (chosen is not null && job is not null && asked.Add((chosen.Job, chosen.Method)))
            _ = Load(chosen, job.Spec.Methods.First(method => method.Id == chosen.Method));
        StateHasChanged();
    }

    // The one row of the grid that the slice needs.
    private async Task Load(VerdictAnswer verdict, MethodSpec method)
    {
        try
        {
            var window = new GridPart(0, method.StepSize.Count, verdict.Printed.In(method).Damping ?? 0, 1);
            grids[(verdict.Job, verdict.Method)] = await Jobs.Grid(verdict.Job, method, new GridView(Window: window));
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            asked.Remove((verdict.Job, verdict.Method));
            failure = problem;
        }

        StateHasChanged();
    }

    private void Open(string? dataset) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["open"] = dataset, ["method"] = null }), replace: true);

    private void Show(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);

    private async Task Run()
    {
        try
        {
            await Watch.Run(Table6.Id);
        }
        catch (Exception refused) when (refused is HttpRequestException or ApiException)
        {
            Notices.Add(refused.Message, Severity.Error);
        }
    }
}
