using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>
/// Is the number real? Cells are run again on perturbed problems: where the curvature is nearly singular or the path is chaotic, a final loss
/// depends on the order of floating-point operations, and the perturbations show it.
/// </summary>
public static class StabilityCheck
{
    /// <summary>How often a cell is run again.</summary>
    public const int Repeats = 8;

    /// <summary>No more cells are asked of a selection.</summary>
    public const int MostSelected = 500;

    /// <summary>The cells that a scope asks: of a selection the argmin, then the tied cells in their order.</summary>
    /// <param name="grid">The grid; cells without a result are not asked.</param>
    /// <param name="rule">What is best.</param>
    /// <param name="scope">How many.</param>
    public static IReadOnlyList<Cell> Asked(Grid grid, SelectionRule rule, StabilityScope scope) => scope switch
    {
        StabilityScope.All => [.. grid.Cells.Where(cell => grid[cell].Outcome != Outcome.Pending)],
        StabilityScope.Selected when Selection.Of(grid, rule) is { } best => [.. best.Tied.Prepend(best.Argmin).Distinct().Take(MostSelected)],
        _ => [],
    };

    /// <summary>Runs cells again under every perturbation. A cell's class does not depend on the other cells, so they may be asked in any parts.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="grid">The grid with the unperturbed results.</param>
    /// <param name="cells">Which of its cells.</param>
    /// <param name="seed">Of the perturbations.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    /// <exception cref="OperationCanceledException">Nothing is kept.</exception>
    public static IReadOnlyList<CellStability> Of(
        Problem problem, RunRules rules, Grid grid, IReadOnlyList<Cell> cells, int seed, CancellationToken cancellation = default)
    {
        CellStability[] known = [.. cells.Select(cell => CellStability.Of(cell, grid[cell]))];
        Optimizer[] methods = [.. cells.Select(grid.Optimizer)];
        var ends = new RunResult[cells.Count];
        for (int k = 0; k < Repeats && cells.Count > 0; k++)
        {
            var perturbation = Perturbation.Of(problem, seed, k);
            new BatchRunner(perturbation.Problem, rules, grid.Method.Optimizer).Run(
                i => methods[i] with { StepSize = perturbation.StepSize(methods[i].StepSize) }, ends, cancellation);
            for (int i = 0; i < known.Length; i++)
                known[i] = known[i].With(grid[cells[i]], ends[i]);
        }

        return known;
    }
}
