using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>Computes cells of a grid: whole chunks for their ends, chosen cells with their curves.</summary>
public static class GridSearch
{
    /// <summary>Makes all runs of a chunk.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="method">The grid.</param>
    /// <param name="chunk">Its part.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    /// <exception cref="OperationCanceledException">Nothing is kept.</exception>
    public static ChunkResult Compute(
        Problem problem, RunRules rules, MethodSpec method, Chunk chunk, CancellationToken cancellation = default)
    {
        double[] stepSizes = method.StepSize.Values(chunk.FirstStepSize, chunk.StepSizes);
        double[] dampings = method.Damping?.Values(chunk.FirstDamping, chunk.Dampings) ?? [0];
        var results = new RunResult[chunk.Cells];
        new BatchRunner(problem, rules, method.Optimizer).Run(Cell, results, cancellation);
        return new ChunkResult(results);

        Optimizer Cell(int i)
        {
            Cell cell = chunk.Cell(i);
            return method.At(stepSizes[cell.StepSize - chunk.FirstStepSize], dampings[cell.Damping - chunk.FirstDamping]);
        }
    }

    /// <summary>Makes chosen runs again and keeps every loss and probe; they end on the same bits.</summary>
    /// <param name="problem">What is minimised.</param>
    /// <param name="rules">Start, iterations, stop rule.</param>
    /// <param name="grid">The grid, of which only the axes are read.</param>
    /// <param name="cells">Which runs.</param>
    /// <param name="probes">What to record.</param>
    /// <param name="cancellation">Asked before every iteration.</param>
    public static IReadOnlyList<Trajectory> Record(
        Problem problem, RunRules rules, Grid grid, IReadOnlyList<Cell> cells, IReadOnlyList<Probe> probes, CancellationToken cancellation = default) =>
        new BatchRunner(problem, rules, grid.Method.Optimizer, probes).Record([.. cells.Select(grid.Optimizer)], cancellation);
}
