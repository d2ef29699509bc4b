using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>What happened in a cell, in words with the numbers.</summary>
public static class CellSentence
{
    /// <param name="job">The job's rules.</param>
    /// <param name="label">The method's short name.</param>
    /// <param name="end">How the run ended.</param>
    /// <param name="best">The method's best cell, if it has one.</param>
    /// <param name="initial">L(θ₀), if it is known.</param>
    public static string Of(JobSpec job, string label, CellEnd end, MethodBest? best, double? initial) =>
        $"{Ended(job, label, end, best, initial)} {StabilityWord.Sentence(end.Stability, end.Range)}".Trim();

    private static string Ended(JobSpec job, string label, CellEnd end, MethodBest? best, double? initial) => end.Outcome switch
    {
        Outcome.Finished => Finished(job, label, end, best, initial),
        Outcome.Diverged when end.Loss is { } loss && double.IsFinite(loss) =>
            $"Diverged at iteration {end.Iterations} with loss {Numbers.Prose(loss, 4)}, above {Numbers.Prose(job.StopFactor ?? 0)} × the initial loss{(initial is { } start ? $" of {Numbers.Prose(start, 5)}" : "")}.",
        Outcome.Diverged => $"Diverged at iteration {end.Iterations}: the loss was {Numbers.Loss(end.Loss)}.",
        Outcome.Singular => $"The curvature had no finite inverse at iteration {end.Iterations}; the last loss was {Numbers.Loss(end.Loss)}.",
        Outcome.Cancelled => "Not run: the job was cancelled before. Resume runs what is missing.",
        _ => "Not run yet.",
    };

    private static string Finished(JobSpec job, string label, CellEnd end, MethodBest? best, double? initial)
    {
        List<string> said = [];
        if (best is not null && end.IsTied)
            said.Add(best.Tied.Count > 1 ? $"Tied with the best of {label}." : $"The best cell of {label}.");
        else if (best is { FinalLoss: > 0 } && end.Loss is { } loss)
            said.Add(loss / best.FinalLoss < 1.001
                ? $"{Numbers.Prose(loss / best.FinalLoss - 1, 2)} (relative) above the best of {label}."
                : $"{Numbers.Prose(loss / best.FinalLoss)} times the best of {label}.");
        if (initial is { } start && end.Loss is > 0)
            said.Add(end.Loss <= start
                ? $"The loss fell by a factor of {Numbers.Prose(start / end.Loss.Value, 4)} in {Numbers.Count(job.Iterations, "iteration")}."
                : $"The loss rose by a factor of {Numbers.Prose(end.Loss.Value / start, 4)} in {Numbers.Count(job.Iterations, "iteration")}.");
        if (best is { OnEdge: true } && end.IsTied)
            said.Add("It lies on the edge of the grid: a better cell may lie outside.");
        return string.Join(' ', said);
    }
}
