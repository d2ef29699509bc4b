using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;
using Microsoft.AspNetCore.Components.Routing;

namespace FisherLab.Client.Pages;

/// <summary>Methods of any jobs over each other.</summary>
public sealed partial class Compare : IDisposable
{
    private CompareView view = new([], true, false, [], []);
    private IReadOnlyList<ComparedEntry> entries = [];
    private IReadOnlyList<MethodStyle> styles = [];
    private IReadOnlyList<JobAnswer> jobs = [];
    private IReadOnlyList<Curve> curves = [];
    private IReadOnlyList<Sensitivity> sensitivity = [];
    private IReadOnlyList<Tuning> tuning = [];
    private IReadOnlyList<int> pair = [];
    private GridDifference? difference;
    private double? floor, ceiling;
    private Exception? problem;

    private string Names => string.Join(", ", styles.Select(style => style.Label));

    private string Certainty => entries.Select(entry => entry.Optimum?.Loss).Distinct().Count() == 1 && entries[0].Optimum is { } optimum
        ? $"above L* = {Numbers.Loss(optimum.Loss, 12)}, certain to {Numbers.Loss(floor, 2)}: what is below is grey"
        : "each above the L* of its own problem, as far as that is certain";

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        await Load();
    }

    private async void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath.EndsWith("/compare", StringComparison.Ordinal))
            await Load();
    }

    private async Task Load()
    {
        view = CompareView.Of(Navigation);
        problem = null;
        try
        {
            CompareView asked = view;
            if (jobs.Count == 0)
                jobs = (await Jobs.List(limit: 20)).Items;
            IReadOnlyList<ComparedEntry> gathered = await Comparison.Gather(asked.Runs);
            if (asked != view)
                return;
            entries = gathered;
            Draw();
        }
        catch (Exception failure) when (failure is HttpRequestException or ApiException)
        {
            problem = failure;
        }

        StateHasChanged();
    }

    private void Draw()
    {
        styles = ComparedStyles.Of(entries);
        curves = ComparedCurves.Of(entries, styles, view.Above);
        sensitivity = [.. entries.Zip(styles).Where(pair => pair.First.Grid is not null).Select(pair => Sensitivity.Of(pair.First.Grid!, pair.Second))];
        tuning = [.. entries.Zip(styles).Select(pair => Tuning.Of(pair.First, pair.Second)).OfType<Tuning>()];
        floor = ComparedCurves.Floor(entries);
        ceiling = entries.Max(entry => entry.Run?.Losses[0]) * 2;
        pair = GridPair.Of(entries, view.Difference);
        difference = pair.Count == 2 && GridDifference.Refusal(entries[pair[0]].Grid, entries[pair[1]].Grid) is null
            ? new GridDifference(entries[pair[0]].Grid!, entries[pair[1]].Grid!, (styles[pair[0]].Label, styles[pair[1]].Label)) : null;
    }

    private void Choose(IReadOnlyList<int> chosen) => Show(view with { Difference = [.. chosen.Select(place => new ComparedRun(entries[place].Job.Id, entries[place].Method.Id))] });

    // A job of which one method goes is from then on named by its other methods.
    private void Remove(ComparedEntry removed)
    {
        IEnumerable<ComparedRun> named = view.Runs.SelectMany(run => run.Method is not null || run.Job != removed.Job.Id
            ? [run]
            : removed.Job.Spec.Methods.Select(method => run with { Method = method.Id }));
        Show(view with { Runs = [.. named.Where(run => run.Job != removed.Job.Id || run.Method != removed.Method.Id)] });
    }

    private void Show(CompareView next) => Navigation.NavigateTo(next.Address, replace: true);
}
