using MudBlazor;

namespace FisherLab.Client.Components.Labels;

/// <summary>A dialog with room for text.</summary>
internal static class Wide
{
    public static DialogOptions Options { get; } = new() { MaxWidth = MaxWidth.Small, FullWidth = true };
}
