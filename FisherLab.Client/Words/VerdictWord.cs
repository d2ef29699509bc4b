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

    /// <summary>Of a cell of Table 6.</summary>
    public static string Sentence(VerdictAnswer verdict) => Sentence(verdict.Verdict, verdict.Printed.FinalLoss, verdict.BetterCells, verdict.StabilityRange);

    /// <summary>"The printed cell ends at loss 290.6462, and 1,404 cells do better."; empty without a verdict.</summary>
    public static string Sentence(PrintedAnswer printed) => Sentence(printed.Verdict, printed.FinalLoss, printed.BetterCells ?? 0, printed.StabilityRange);

    private static string Sentence(Verdict? verdict, double? loss, int better, LossRange? range) => verdict switch
    {
        Verdict.Exact => "The printed cell is the best one here.",
        Verdict.Tied => "The printed cell is as good as the best one here.",
        Verdict.Adjacent => $"The printed cell is one grid step from one of the best. {Ends(loss, better)}",
        Verdict.Unstable => $"Rounding decides the printed cell's loss{(range is null ? "" : $": it is {StabilityWord.Between(range)}")}.",
        Verdict.Differs => Ends(loss, better),
        _ => "",
    };

    private static string Ends(double? loss, int better) =>
        $"The printed cell ends at loss {Numbers.Loss(loss)}, and {Numbers.Count(better, "cell")} {(better == 1 ? "does" : "do")} better.";
}
