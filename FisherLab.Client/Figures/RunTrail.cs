using FisherLab.Client.Api;

namespace FisherLab.Client.Figures;

/// <summary>A run whose curves are drawn.</summary>
/// <param name="Run">Its trajectory.</param>
/// <param name="Style">How it is drawn and called: its method's way, or a pin's own dash and letter.</param>
/// <param name="IsSelected">Whether it is the one to look at.</param>
public sealed record RunTrail(RunAnswer Run, MethodStyle Style, bool IsSelected)
{
    private static readonly string[] Dashes = ["dot", "longdash", "longdashdot", "dash", "dashdot", "solid"];

    /// <summary>A pinned run: with its letter, and a dash that tells it from the others of its method.</summary>
    public static RunTrail Pinned(RunAnswer run, MethodStyle style, int place) =>
        new(run, style with { Label = CellPins.Letter(place), Dash = Dashes[place % Dashes.Length] }, IsSelected: false);
}
