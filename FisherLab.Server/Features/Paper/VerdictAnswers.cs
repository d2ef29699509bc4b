using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Results;

namespace FisherLab.Server.Features.Paper;

/// <summary>Judged cells as the wire wants them.</summary>
internal static class VerdictAnswers
{
    /// <param name="judged">The cells.</param>
    /// <param name="jobs">Those whose grids they were judged in.</param>
    public static IReadOnlyList<VerdictAnswer> Of(IReadOnlyList<JudgedCell> judged, IReadOnlyList<PaperJob> jobs) =>
    [
        .. from cell in judged
           let job = jobs.First(job => Table6.DatasetOf(job.Spec, job.Protocol) == cell.Judgement.Printed.Dataset)
           select Of(cell, job.Row!.Id),
    ];

    private static VerdictAnswer Of(JudgedCell cell, string job)
    {
        Judgement judgement = cell.Judgement;
        return new VerdictAnswer
        {
            Dataset = judgement.Printed.Dataset,
            Method = judgement.Printed.Method,
            Job = job,
            Printed = new VerdictCell(judgement.Printed.Log10StepSize, judgement.Printed.Log10Damping, judgement.Result.FinalLoss),
            Ours = cell is { OurLog10StepSize: { } stepSize, OurLoss: { } loss } ? new VerdictCell(Math.Round(stepSize, 6), cell.OurLog10Damping is { } damping ? Math.Round(damping, 6) : null, loss) : null,
            TiedCount = judgement.Ours?.Tied.Count ?? 0,
            BetterCells = judgement.BetterCells,
            Verdict = judgement.Verdict,
            Expected = judgement.IsExpected,
            Stability = judgement.Stability,
            StabilityRange = StabilityAnswers.Range(cell.Stability, judgement.Cell),
            OurStability = judgement.OurStability,
        };
    }
}
