using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Engine.Paper;

namespace FisherLab.Client.Words;

/// <summary>What can be said of a printed cell of Table 6, with the numbers that say it.</summary>
public static class AuditWords
{
    // As the lab's own tied sets.
    private const double Tolerance = 1e-10;

    /// <summary>In a few words.</summary>
    public static string Title(VerdictAnswer verdict, Slice? slice) =>
        Flipped(verdict, slice) is not null ? "The sign is a misprint" : verdict.Verdict switch
        {
            Verdict.Exact => "The printed cell is ours",
            Verdict.Tied => "The printed cell is one of a plateau",
            Verdict.Adjacent => "The printed cell is next to the best",
            Verdict.Unstable => "Rounding decides",
            _ => "Another cell is better",
        };

    /// <summary>In sentences.</summary>
    public static string Sentence(VerdictAnswer verdict, Slice? slice)
    {
        string tied = verdict.TiedCount > 1 ? $" {Numbers.Count(verdict.TiedCount, "cell")} tie with the best, within {Numbers.Prose(Tolerance, 1)} relative." : "";
        string flipped = Flipped(verdict, slice) is { } other ? $" With the other sign, at {Numbers.Log(other.Log10)}, it ends at {Numbers.Loss(other.Drawn)}, tied with the best." : "";
        return $"{VerdictWord.Sentence(verdict)}{flipped}{tied}";
    }

    /// <summary>Whether a loss is as good as our best.</summary>
    public static bool IsTied(VerdictAnswer verdict, double? loss) =>
        verdict.Ours is { } ours && loss is { } number && number - ours.FinalLoss <= Tolerance * Math.Abs(ours.FinalLoss);

    /// <summary>The cell whose step size has the other sign in its exponent, where that one ties with the best and the printed one does not; else null.</summary>
    public static SlicePoint? Flipped(VerdictAnswer verdict, Slice? slice) => verdict.Verdict != Verdict.Differs ? null
        : slice?.Points.FirstOrDefault(point => Math.Abs(point.Log10 + verdict.Printed.Log10StepSize) < 1e-6 && IsTied(verdict, point.Drawn));
}
