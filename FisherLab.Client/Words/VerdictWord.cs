using FisherLab.Client.Api;
using FisherLab.Engine.Paper;

namespace FisherLab.Client.Words;

/// <summary>Verdicts on printed cells in words.</summary>
public static class VerdictWord
{
    public static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>"same cell", "rounding decides".</summary>
    public static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Exact => "same cell",
        Verdict.Tied => "another cell of the same plateau",
        Verdict.Adjacent => "one grid step away",
        Verdict.Unstable => "rounding decides",
        _ => "other cells do better",
    };

    /// <summary>"The printed cell ends at loss 290.6462, and 1,404 cells do better."; empty without a verdict.</summary>
    public static string Sentence(PrintedAnswer printed) => printed.Verdict switch
    {
        Verdict.Exact => "The printed cell is the best one here.",
        Verdict.Tied => "The printed cell is as good as the best one here.",
        Verdict.Adjacent => $"The printed cell is one grid step from one of the best. {Ends(printed)}",
        Verdict.Unstable => $"Rounding decides the printed cell's loss{(printed.StabilityRange is { } range ? $": it is {StabilityWord.Between(range)}" : "")}.",
        Verdict.Differs => Ends(printed),
        _ => "",
    };

    private static string Ends(PrintedAnswer printed) =>
        $"The printed cell ends at loss {Numbers.Loss(printed.FinalLoss)}, and {Numbers.Count(printed.BetterCells ?? 0, "cell")} {(printed.BetterCells == 1 ? "does" : "do")} better.";
}
