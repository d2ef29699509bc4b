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
    private CellEnd? end;
    private HeatMapZoom? zoom;
    private (IReadOnlyList<MethodBest>, ColourMode, bool, string) drawn;
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
        Windows.Changed -= Update;
        Screen.Changed -= Update;
        Navigation.LocationChanged -= Moved;
        Watch.Dispose();
    }

    protected override void OnInitialized()
    {
        Watch.Changed += Update;
        Watch.Returned += Tell;
        Runs.Changed += Update;
        Windows.Changed += Update;
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
        var state = (Watch.Best, view.Colour, view.Whole, Id);
        if (data is null || drawn != state || !data.Whole.SequenceEqual(grids))
        {
            methods = MethodStyle.Of(job.Spec);
            data = HeatMapData.Of(Id, grids, Watch.Best, methods, view.Colour, view.Whole);
            drawn = state;
            narrow = null;
        }

        ShowParts(job);
        selected = Valid(view.Cell, grids) ?? Default(grids);
        if (narrow?.Grids[0].Method != selected.Method)
            narrow = data.Only(selected.Method, view.Whole);
        end = End(job, selected);
        run = HasRun(job) ? RunOf(selected) : null;
        if (run is { Stability: not Stability.Unknown } known && end is not null)
            end = end with { Stability = known.Stability, Range = known.StabilityRange };
        others = [.. Watch.Best
            .Where(best => best.Method != selected.Method && Watch.Job!.State is not (JobState.Queued or JobState.Running))
            .Select(best => RunOf(HeatMapCells.ToCell(best.Method, best.Representative))).OfType<RunAnswer>()];
    }

    private RunAnswer? RunOf(GridCell cell) =>
        Runs.Of(Id, cell.Method, cell.Step, cell.Damping, Probes, HeatMapCells.EndOf(data!, cell)?.Stability ?? Stability.Unknown);

    // Of a grid that is shown in blocks, the part that is zoomed into, as soon as it is here.
    private void ShowParts(JobAnswer job)
    {
        GridAnswer[] shown = [.. data!.Whole.Select(grid => Part(job, grid) ?? grid)];
        if (shown.SequenceEqual(data.Grids))
            return;
        data = data with { Grids = shown };
        narrow = null;
    }

    private GridAnswer? Part(JobAnswer job, GridAnswer grid)
    {
        HeatMapZoom ranges = zoom is { } own && own.Revision.StartsWith(data!.Revision, StringComparison.Ordinal)
            ? own
            : new HeatMapZoom(data!.Revision, data.From, data.To, new Dictionary<string, (double, double)>());
        if (grid.Blocks is null || ranges.Window(grid) is not { } window)
            return null;
        MethodSpec method = Method(job, grid.Method);
        return Windows.Of(Id, method, GridView.Picture(method, job.Methods.Count, window), Done(job, grid.Method));
    }

    // From a square that it stands for, or else asked for by itself; of a finished job its trajectory tells.
    private CellEnd? End(JobAnswer job, GridCell cell)
    {
        if (HeatMapCells.EndOf(data!, cell) is { } known)
            return known;
        if (job.State == JobState.Finished)
            return RunOf(cell) is { } made
                ? HeatMapCells.End(data!, cell, made.Outcome, made.Iterations, made.FinalLoss)
                : null;
        return Windows.Of(Id, Method(job, cell.Method), GridView.Cell(cell.Step, cell.Damping), Done(job, cell.Method)) is { } single
            ? HeatMapCells.End(data!, cell, single.Outcome[0][0], single.Iterations[0][0], single.FinalLoss[0][0])
            : null;
    }

    private bool HasRun(JobAnswer job) => job.State == JobState.Finished || end is { Outcome: not (Outcome.Pending or Outcome.Cancelled) };

    private static MethodSpec Method(JobAnswer job, string id) => job.Spec.Methods.First(method => method.Id == id);

    private static int Done(JobAnswer job, string id) => job.Methods.First(method => method.Method == id).Done;

    private void Zoom(HeatMapZoom ranges)
    {
        zoom = ranges;
        Update();
    }

    private static GridCell? Valid(GridCell? cell, GridAnswer[] grids) =>
        cell is not null && Array.Find(grids, grid => grid.Method == cell.Method) is { } grid
        && GridSquares.Shape(grid) is var (steps, dampings)
        && cell.Step >= 0 && cell.Step < steps && (cell.Damping ?? 0) >= 0 && (cell.Damping ?? 0) < Math.Max(1, dampings)
            ? cell with { Damping = dampings == 0 ? null : cell.Damping ?? 0 }
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
