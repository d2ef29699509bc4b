using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>Sentences about the items of the paper.</summary>
public static class PaperWords
{
    /// <summary>"as run" or "as printed".</summary>
    public static string Of(Protocol protocol) => protocol == Protocol.AsRun ? "as run" : "as printed";

    /// <summary>A data set as the figures call it; its key where they do not.</summary>
    public static string Dataset(string key) => PaperGrid.All.FirstOrDefault(job => job.Problem.Dataset == key)?.Name?.Split(": ")[^1] ?? key;

    /// <summary>"+0.125, −10.0", "+3.625, +0.5": log10 of step size and damping.</summary>
    public static string Cell(VerdictCell? cell) => cell is null ? Numbers.None
        : $"{Numbers.Log(cell.Log10StepSize)}{(cell.Log10Damping is { } damping ? $", {Numbers.Log(damping, 1)}" : "")}";

    /// <summary>"5 of 5 claims hold", "4 of 5 claims hold, 1 is not checked yet"; empty without claims.</summary>
    public static string Claims(IReadOnlyCollection<Claim> claims)
    {
        int checkedOnes = claims.Count(claim => claim.Holds is not null), holding = claims.Count(claim => claim.Holds == true), waiting = claims.Count - checkedOnes;
        return claims.Count == 0 ? ""
            : checkedOnes == 0 ? $"{Numbers.Count(claims.Count, "claim")} to check"
            : $"{holding} of {Numbers.Count(checkedOnes, "claim")} {(checkedOnes == 1 ? "holds" : "hold")}{(waiting == 0 ? "" : $", {waiting} to check")}";
    }

    /// <summary>What is missing of an item that could not be done whole.</summary>
    public static string Gaps(IReadOnlyCollection<string> gaps) => string.Join(' ', gaps);

    /// <summary>What is said of a panel and its axes, for who does not see them.</summary>
    public static string Describe(FigureData figure, string title) =>
        $"{title}. Panels: {string.Join("; ", figure.Panels.Select(panel => $"{panel.Title}{(panel.Missing is { } missing ? $", {missing}" : $", {string.Join(", ", panel.Marks.Select(mark => mark.Label).Distinct().Take(6))}")}"))}";
}
