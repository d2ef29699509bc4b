using System.Net;
using FisherLab.Client.Api;
using FisherLab.Client.Words;

namespace FisherLab.Client.Figures;

/// <summary>The line above a panel: "EFGD 9,881 cells, 2,046 diverged, best 10.9474, 17 tied".</summary>
internal static class HeatMapCaption
{
    public static string Of(HeatMapData data, GridAnswer grid, MethodBest? best, Palette colours)
    {
        MethodStyle style = data.StyleOf(grid.Method);
        GridCounts counts = GridCounts.Of(data.WholeOf(grid));
        List<string> parts =
        [
            counts.Pending > 0 ? $"{Numbers.Count(counts.Cells - counts.Pending)} of {Numbers.Count(counts.Cells)} cells" : Numbers.Count(counts.Cells, "cell"),
        ];
        if (grid.Running.Count > 0)
            parts.Add($"{Numbers.Count(grid.Running.Count, "chunk")} running");
        if (counts.Diverged > 0)
            parts.Add($"{Numbers.Count(counts.Diverged)} diverged");
        if (counts.Singular > 0)
            parts.Add($"{Numbers.Count(counts.Singular)} singular");
        if (best is not null)
            parts.Add($"best <b>{Numbers.Loss(best.FinalLoss, 6)}</b>");
        if (best is { Tied.Count: > 1 })
            parts.Add($"{Numbers.Count(best.Tied.Count)} tied");
        return $"<b style=\"color:{style.Text(colours)}\">{WebUtility.HtmlEncode(style.Label)}</b>  {string.Join(", ", parts)}";
    }
}
