using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Printed cells as the wire wants them.</summary>
internal static class PrintedAnswers
{
    /// <summary>With its place as the verdict, for as long as nothing is known of its stability.</summary>
    public static PrintedAnswer Answer(PrintedCell printed, Grid grid, SelectionRule rule)
    {
        Cell cell = printed.On(grid.Method);
        var answer = new PrintedAnswer
        {
            Item = printed.Item,
            Cell = CellAnswers.Answer(grid.Method, cell),
            FinalLoss = grid[cell].Outcome == Outcome.Pending ? null : grid[cell].FinalLoss,
        };
        if (grid.Cells.Any(other => grid[other].Outcome == Outcome.Pending))
            return answer;
        var judgement = Judgement.Of(printed, grid, rule, StabilityMap.Empty);
        return answer with { BetterCells = judgement.BetterCells, Verdict = judgement.Verdict };
    }

    /// <summary>With its stability; without a verdict as long as that is to come, because it may overturn one.</summary>
    public static PrintedAnswer With(this PrintedAnswer printed, StabilityMap map, bool pending)
    {
        var cell = new Cell(printed.Cell.Step, printed.Cell.Damping ?? 0);
        Stability stability = map.ClassOf(cell);
        return printed with
        {
            Stability = stability,
            StabilityRange = StabilityAnswers.Range(map, cell),
            Verdict = pending || printed.Verdict is not { } place ? null : Judgement.With(place, stability),
        };
    }
}
