using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Screens;
using FisherLab.Client.Words;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>One job: its heat maps, its best cells, and the curves of the selected cell.</summary>
public sealed partial class Job
{
    private static readonly IReadOnlyList<string> Probes = [.. Kinds.Probes.Kinds.Select(kind => kind.Key)];

    private IReadOnlyList<MethodStyle> methods = [];
    private HeatMapData? data, narrow;
    private JobView view = null!;
    private GridCell? selected;
    private RunAnswer? run;
    private IReadOnlyList<RunAnswer> others = [];
    private IReadOnlyCollection<string> pending = [];
    private (IReadOnlyList<MethodBest>, ColourMode, bool, string, int) drawn;
    private int tab;

    [Parameter]
    public required string Id { get; set; }

    private bool Ended => Watch.Job!.State is not (JobState.Queued or JobState.Running);

    private bool IsGrid => Watch.Job!.Spec.Kind == JobKind.GridSearch && Watch.Job.Spec.Methods.Any(method => method.Cells > 1);

    public void Dispose()
    {
        Watch.Changed -= Update;
        Watch.Returned -= Tell;
        Runs.Changed -= Update;
        Screen.Changed -= Update;
        Navigation.LocationChanged -= Moved;
        Watch.Dispose();
    }

    protected override void OnInitialized()
    {
        Watch.Changed += Update;
        Watch.Returned += Tell;
        Runs.Changed += Update;
        Screen.Changed += Update;
        Navigation.LocationChanged += Moved;
    }

    protected override void OnParametersSet()
    {
        view = JobView.Of(Navigation, wide: !Screen.IsNarrow);
        if (Watch.Id != Id)
            Watch.Follow(Id);
    }

    private void Moved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs moved)
    {
        view = JobView.Of(Navigation, wide: !Screen.IsNarrow);
        Update();
    }

    private void Tell(int added) =>
        Notices.Add($"Connected again.{(added > 0 ? $" {Numbers.Count(added, "cell")} were added meanwhile." : "")}", Severity.Success);

    private void Update()
    {
        view = JobView.Of(Navigation, wide: !Screen.IsNarrow);
        tab = JobView.Tabs.ToList().IndexOf(view.Tab);
        Gather();
        StateHasChanged();
    }

    private void Gather()
    {
        if (Watch.Job is not { } job || job.Methods.Any(method => !Watch.Grids.ContainsKey(method.Method)))
        {
            data = null;
            return;
        }

        pending = [.. job.Methods.Where(method => method.Stability == StabilityProgress.Pending).Select(method => method.Method)];
        GridAnswer[] grids = [.. job.Methods.Select(method => Watch.Grids[method.Method])];
        int version = string.Join(' ', grids.Select(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode)).GetHashCode(StringComparison.Ordinal);
        if (data is null || drawn != (Watch.Best, view.Colour, view.Whole, Id, version))
        {
            methods = MethodStyle.Of(job.Spec);
            data = HeatMapData.Of(Id, grids, Watch.Best, methods, view.Colour, view.Whole);
            drawn = (Watch.Best, view.Colour, view.Whole, Id, version);
            narrow = null;
        }

        selected = Valid(view.Cell, grids) ?? Default(grids);
        if (narrow?.Grids[0].Method != selected.Method)
            narrow = data.Only(selected.Method, view.Whole);
        run = HasRun(selected) ? RunOf(selected) : null;
        others = [.. Watch.Best
            .Where(best => best.Method != selected.Method && Watch.Job!.State is not (JobState.Queued or JobState.Running))
            .Select(best => RunOf(HeatMapCells.ToCell(best.Method, best.Representative))).OfType<RunAnswer>()];
    }

    private RunAnswer? RunOf(GridCell cell) =>
        Runs.Of(Id, cell.Method, cell.Step, cell.Damping, Probes, Watch.Grids[cell.Method].StabilityAt(cell.Step, cell.Damping ?? 0));

    private bool HasRun(GridCell cell) => Watch.Grids[cell.Method].Outcome[cell.Step][cell.Damping ?? 0] is not (Outcome.Pending or Outcome.Cancelled);

    private static GridCell? Valid(GridCell? cell, GridAnswer[] grids) =>
        cell is not null && Array.Find(grids, grid => grid.Method == cell.Method) is { } grid
        && cell.Step >= 0 && cell.Step < grid.StepSizes.Count && (cell.Damping ?? 0) >= 0 && (cell.Damping ?? 0) < Math.Max(1, grid.Dampings.Count)
            ? cell with { Damping = grid.Dampings.Count == 0 ? null : cell.Damping ?? 0 }
            : null;

    // The representative of the last method that has one.
    private GridCell Default(GridAnswer[] grids) =>
        Watch.Best is [.., { } best]
            ? HeatMapCells.ToCell(best.Method, best.Representative)
            : new GridCell(grids[0].Method, 0, grids[0].Dampings.Count == 0 ? null : 0);

    private void Select(GridCell cell) => Show(view with { Cell = cell });

    private void ChooseMethod(string method) =>
        Select(Watch.Best.FirstOrDefault(best => best.Method == method) is { } best
            ? HeatMapCells.ToCell(method, best.Representative)
            : new GridCell(method, 0, Watch.Grids[method].Dampings.Count == 0 ? null : 0));

    private void Show(JobView next) => Navigation.NavigateTo(next.Address(Navigation, wide: !Screen.IsNarrow), replace: true);

    private string JobsApiAddress(string method, string format) => $"api/jobs/{Id}/grids/{method}?format={format}";

    private async Task Do(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            Notices.Add(problem.Message, Severity.Error);
        }
    }
}
