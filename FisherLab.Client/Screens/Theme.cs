using Microsoft.JSInterop;
using Palette = FisherLab.Client.Figures.Palette;

namespace FisherLab.Client.Screens;

/// <summary>Light or dark, as chosen here or by the system; remembered in the browser.</summary>
/// <param name="js">The page, which chose before the first paint.</param>
public sealed class Theme(IJSRuntime js)
{
    private readonly IJSInProcessRuntime page = (IJSInProcessRuntime)js;
    private bool? dark;

    public event Action? Changed;

    public bool IsDark => dark ??= page.Invoke<bool>("labTheme.dark");

    public Palette Colours => Palette.Of(IsDark);

    public void Toggle()
    {
        dark = !IsDark;
        page.InvokeVoid("labTheme.set", dark);
        Changed?.Invoke();
    }
}
