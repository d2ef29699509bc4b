using Microsoft.JSInterop;

namespace FisherLab.Client.Screens;

/// <summary>Whether the screen is narrow: one column, methods as tabs.</summary>
public sealed class Screen : IDisposable
{
    private readonly DotNetObjectReference<Screen> self;

    /// <param name="js">The page.</param>
    public Screen(IJSRuntime js)
    {
        self = DotNetObjectReference.Create(this);
        IsNarrow = ((IJSInProcessRuntime)js).Invoke<bool>("labTheme.watchWidth", self);
    }

    public event Action? Changed;

    public bool IsNarrow { get; private set; }

    /// <summary>The width went past the limit.</summary>
    [JSInvokable]
    public void Narrow(bool narrow)
    {
        IsNarrow = narrow;
        Changed?.Invoke();
    }

    public void Dispose() => self.Dispose();
}
