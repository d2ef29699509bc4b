using FisherLab.Client.Api;
using FisherLab.Client.Figures;

namespace FisherLab.Client.Words;

/// <summary>Which curves a chart shows, in words.</summary>
public static class TrailWords
{
    /// <summary>"EFGD: γ = 10^1.250, λ = 10^−8.0. A: NGD, γ = 10^−0.625, λ = 10^−7.5."</summary>
    public static string Of(IReadOnlyList<RunTrail> trails) => string.Join(' ', trails.Reverse().Select(One));

    private static string One(RunTrail trail)
    {
        CellAnswer cell = trail.Run.Cell;
        string method = trail.Style.Label.Length == 1 ? $"{trail.Style.Title}, " : "";
        string damping = cell.Log10Damping is { } log ? $", λ = 10^{Numbers.Exponent(log, "0.0##")}" : "";
        return $"{trail.Style.Label}: {method}γ = 10^{Numbers.Exponent(cell.Log10StepSize)}{damping}.";
    }
}
