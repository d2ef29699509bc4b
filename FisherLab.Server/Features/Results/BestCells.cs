using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Selects the best cell of a grid and makes the tied runs again to see which gets there first.</summary>
internal static class BestCells
{
    /// <summary>Tied cells that are listed.</summary>
    public const int MostCells = 2000;

    /// <summary>Tied cells that are run again of a grid that is complete.</summary>
    public const int MostRuns = 500;

    // Multiply-adds of those runs together, roughly: about a second, in which the 500 of any grid of the paper have room, and a few of 100,000 iterations.
    private const double MostWork = 2e10;

    // Their losses, in memory at once.
    private const int MostLosses = 20_000_000;

    /// <summary>Null where no cell can be selected.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="grid">The grid, complete or not.</param>
    /// <param name="rule">What is best.</param>
    /// <param name="printed">What the paper prints of the grid, if it is the paper's.</param>
    /// <param name="runs">How many tied cells are run again at most; fewer where a run is long.</param>
    public static MethodBest? Of(Problem problem, RunRules rules, Grid grid, SelectionRule rule, PrintedCell? printed, int runs = MostRuns)
    {
        if (Selection.Of(grid, rule) is not { } selection)
            return null;
        MethodSpec method = grid.Method;
        CellAnswer argmin = CellAnswers.Answer(method, selection.Argmin);
        return new MethodBest
        {
            Method = method.Id,
            StepSize = grid.StepSizes[selection.Argmin.StepSize],
            Damping = method.Damping is null ? null : grid.Dampings[selection.Argmin.Damping],
            Log10StepSize = argmin.Log10StepSize,
            Log10Damping = argmin.Log10Damping,
            Cell = argmin,
            FinalLoss = grid[selection.Argmin].FinalLoss,
            Rule = SelectionReader.Name(rule.By),
            Tied = new TiedAnswer(
                rule.Tolerance, selection.Tied.Count, [.. selection.Tied.Take(MostCells).Select(cell => CellAnswers.Answer(method, cell))]),
            Representative = CellAnswers.Answer(method, Representative(problem, rules, grid, selection, runs)),
            Plateau = Plateau(CellAnswers.Answer(method, selection.PlateauFrom), CellAnswers.Answer(method, selection.PlateauTo)),
            OnEdge = selection.OnEdge,
            Printed = printed is null ? null : PrintedAnswers.Answer(printed, grid, rule),
        };
    }

    // Of more tied cells than can be run again, those at even distances. Fewer runs may cost as much less.
    private static Cell Representative(Problem problem, RunRules rules, Grid grid, Selection selection, int runs)
    {
        double affordable = MostWork * runs / MostRuns / Workload.Of(problem).Of(grid.Method.Optimizer, rules.Iterations);
        int tied = selection.Tied.Count;
        int count = Math.Min(tied, (int)Math.Clamp(Math.Min(affordable, MostLosses / (rules.Iterations + 1)), 1, runs));
        Cell[] cells = [.. Enumerable.Range(0, count).Select(i => selection.Tied[(int)((long)i * tied / count)])];
        return cells.Length == 1 ? cells[0] : selection.Representative(cells, GridSearch.Record(problem, rules, grid, cells, []));
    }

    private static PlateauAnswer Plateau(CellAnswer from, CellAnswer to) =>
        new(from.Log10StepSize, to.Log10StepSize, from.Log10Damping, to.Log10Damping);
}
