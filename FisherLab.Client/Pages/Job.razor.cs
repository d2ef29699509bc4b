using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Screens;
using FisherLab.Client.Words;
using FisherLab.Engine.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>One job: its heat maps, its best cells, and the curves of the selected cell.</summary>
public sealed partial class Job
{
    private JobPicture picture = null!;
    private JobCells cells = null!;
    private IReadOnlyList<Slice> slices = [];
    private OptimumAnswer? optimum;
    private string? reason;
    private JobView view = null!;

    [Parameter]
    public required string Id { get; set; }

    private bool Ended => Watch.Job!.State is not (JobState.Queued or JobState.Running);

    private bool IsGrid => Watch.Job!.Spec.Kind == JobKind.GridSearch && Watch.Job.Spec.Methods.Any(method => method.Cells > 1);

    private IReadOnlyCollection<string> PendingStability =>
        [.. Watch.Job!.Methods.Where(method => method.Stability == StabilityProgress.Pending).Select(method => method.Method)];

    public void Dispose()
    {
        Watch.Changed -= Update;
        Watch.Returned -= Tell;
        Runs.Changed -= Update;
        Windows.Changed -= Update;
        Insight.Changed -= Update;
        Screen.Changed -= Update;
        Navigation.LocationChanged -= Moved;
        Watch.Dispose();
    }

    protected override void OnInitialized()
    {
        (picture, cells) = (new JobPicture(Windows), new JobCells(Runs, Windows));
        Watch.Changed += Update;
        Watch.Returned += Tell;
        Runs.Changed += Update;
        Windows.Changed += Update;
        Insight.Changed += Update;
        Screen.Changed += Update;
        Navigation.LocationChanged += Moved;
    }

    protected override void OnParametersSet()
    {
        view = JobView.Of(Navigation, wide: !Screen.IsNarrow);
        if (Watch.Id != Id)
            Watch.Follow(Id);
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => Update();

    private void Tell(int added) =>
        Notices.Add($"Connected again.{(added > 0 ? $" {Numbers.Count(added, "cell")} were added meanwhile." : "")}", Severity.Success);

    private void Update()
    {
        view = JobView.Of(Navigation, wide: !Screen.IsNarrow);
        if (Watch.Job?.Spec.Figure is null)
            picture.Gather(Watch.Job, Watch.Grids, Watch.Best, view.Map);
        if (picture.Data is { } data)
        {
            cells.Gather(Watch.Job!, data, view);
            slices = view.Tab == "slices" ? new JobSlices(Windows).Of(Watch.Job!, data, cells.Selected) : [];
            Explain(cells.Selected);
        }

        StateHasChanged();
    }

    // Once the curves are here, so that they need not wait.
    private void Explain(GridCell cell)
    {
        bool known = cells.Run is not null;
        optimum = known ? Insight.Optimum(Id) : null;
        reason = known ? Insight.Reason(Id, cell.Method, cell.Step, cell.Damping)?.Sentence : null;
    }

    private void Zoom(HeatMapZoom ranges)
    {
        picture.Zoomed = ranges;
        Update();
    }

    private void Select(GridCell cell) => Show(view with { Cell = cell });

    private void Pin(GridCell cell) => Show(view with { Cell = cell, Pins = CellPins.Toggle(cells.Pins, cell) });

    private void ChooseMethod(string method) => Select(cells.BestOf(method));

    private void Show(JobView next) => Navigation.NavigateTo(next.Address(Navigation, wide: !Screen.IsNarrow), replace: true);

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
