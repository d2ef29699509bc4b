using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>The results of one method over its whole grid, complete or not: one object with N cells. Row-major, step size outer.</summary>
public sealed class Grid
{
    private readonly Lazy<double[]> stepSizes, dampings;
    private readonly Lazy<RunResult[]> runs;

    /// <summary>A grid in which every cell is pending. It takes room when it is filled, and works its axes out when they are read.</summary>
    public Grid(MethodSpec method)
    {
        Method = method;
        stepSizes = new(method.StepSize.Values);
        dampings = new(() => method.Damping?.Values() ?? []);
        runs = new(() => new RunResult[method.Cells]);
    }

    public MethodSpec Method { get; }

    public IReadOnlyList<double> StepSizes => stepSizes.Value;

    /// <summary>Empty for a method without damping.</summary>
    public IReadOnlyList<double> Dampings => dampings.Value;

    /// <summary>Entries a step size; 1 for a method without damping.</summary>
    public int Columns => Method.Damping?.Count ?? 1;

    public RunResult this[Cell cell] => runs.Value[cell.StepSize * Columns + cell.Damping];

    /// <summary>All cells, row-major.</summary>
    public IEnumerable<Cell> Cells
    {
        get
        {
            for (int step = 0; step < Method.StepSize.Count; step++)
                for (int damping = 0; damping < Columns; damping++)
                    yield return new Cell(step, damping);
        }
    }

    /// <summary>Puts a chunk's results in their places.</summary>
    public void Fill(Chunk chunk, ChunkResult result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Runs.Count, chunk.Cells);
        for (int i = 0; i < chunk.Cells; i++)
        {
            Cell cell = chunk.Cell(i);
            runs.Value[cell.StepSize * Columns + cell.Damping] = result.Runs[i];
        }
    }

    /// <summary>The optimizer of one cell.</summary>
    public Optimizers.Optimizer Optimizer(Cell cell) =>
        Method.At(Method.StepSize.At(cell.StepSize), Method.Damping?.At(cell.Damping) ?? 0);
}
