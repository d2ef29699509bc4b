using FisherLab.Client.Figures.Fields;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;

namespace FisherLab.Client.Pages;

/// <summary>The vector field of Figure 1, alive: the engine runs in this browser.</summary>
public sealed partial class Playground : IDisposable
{
    private PlaygroundView view = new();
    private PlaygroundScene scene = null!;
    private IReadOnlyList<FieldMethod> panels = [];

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized()
    {
        scene = new PlaygroundScene(Clock);
        Navigation.LocationChanged += Moved;
        Preview(PlaygroundView.Of(Navigation.Uri));
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (!new Uri(moved.Location).AbsolutePath.EndsWith("/playground", StringComparison.Ordinal) || PlaygroundView.Of(moved.Location).Address == view.Address)
            return;
        Preview(PlaygroundView.Of(moved.Location));
        StateHasChanged();
    }

    // Shown, but not yet in the address: a slider still moves.
    private void Preview(PlaygroundView next)
    {
        view = next;
        panels = [.. FieldMethod.All.Where(method => next.Field == PlaygroundView.Side || next.Field == method.Key)];
        _ = scene.Take(next);
    }

    private void Show(PlaygroundView next)
    {
        Preview(next);
        Navigation.NavigateTo(next.Address, replace: true);
        StateHasChanged();
    }

    // Other data have another window: the starts keep their places in it.
    private PlaygroundView With(FieldSettings settings) => view with
    {
        Settings = settings,
        Starts = view.Starts.Count == 0 || (settings.Data, settings.Points) == (view.Settings.Data, view.Settings.Points)
            ? view.Starts
            : [.. view.Starts.Select(start => settings.Load().Window.Take(start, scene.Problem.Data.Window))],
        At = view.At < settings.Steps ? view.At : null,
    };

    private void Choose(int start) => Show(view with { Chosen = start });

    private Task Drop()
    {
        Task rest = scene.Drop();
        view = view with { Starts = scene.Starts, Chosen = scene.Chosen };
        Navigation.NavigateTo(view.Address, replace: true);
        return rest;
    }

    private void KeepStep() => Show(view with { At = scene.Until == scene.Steps ? null : scene.Until });

    private void Toggle(FieldMethod method) => Show(view with
    {
        Paths = [.. FieldMethod.All.Where(other => view.Paths.Contains(other.Key) != (other == method)).Select(other => other.Key)],
    });

    private void AsInThePaper() => Show(new PlaygroundView { Settings = FieldSettings.Paper, Field = view.Field, Chosen = view.Chosen });

    private async Task Copy()
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./figures/field.js");
        await module.InvokeVoidAsync("copy", Navigation.ToAbsoluteUri(view.Address).ToString());
        Notices.Add("The link is copied: whoever opens it sees this field.", Severity.Success);
    }
}
