using FisherLab.Engine.Running;

namespace FisherLab.Engine.Search;

/// <summary>
/// A grid seen from afar: of each block of a window one cell, the best. It takes the room of the blocks, however large the grid, and does not depend on the
/// order in which it is filled.
/// </summary>
/// <remarks>
/// Best is the smallest final loss of a run that finished; where none has, a singular run comes before one that diverged, and both before what is not
/// computed yet; of equal cells the first, row-major with the step size outer. So no cell that an argmin could be is hidden behind its neighbours.
/// </remarks>
public sealed class GridBlocks
{
    private readonly Entry[] best;
    private readonly int[] outcomes = new int[Enum.GetValues<Outcome>().Length];

    /// <summary>Blocks in which every cell is pending.</summary>
    public GridBlocks(MethodSpec method, GridWindow window)
    {
        Method = method;
        Window = window;
        best = new Entry[window.Columns * window.Rows];
        for (int column = 0; column < window.Columns; column++)
            for (int row = 0; row < window.Rows; row++)
                best[column * window.Rows + row] = new Entry(window.First(column, row), default);
        outcomes[(int)Outcome.Pending] = window.StepSizes * window.Dampings;
    }

    public MethodSpec Method { get; }

    public GridWindow Window { get; }

    /// <summary>Cells of the window, not blocks, that ended so.</summary>
    public int Count(Outcome outcome) => outcomes[(int)outcome];

    /// <summary>The cell that stands for a block.</summary>
    public Cell CellAt(int column, int row) => best[column * Window.Rows + row].Cell;

    /// <summary>Its result.</summary>
    public RunResult this[int column, int row] => best[column * Window.Rows + row].Run;

    /// <summary>Takes in what lies in the window of a chunk's results; each chunk once.</summary>
    public void Fill(Chunk chunk, ChunkResult result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Runs.Count, chunk.Cells);
        for (int i = 0; i < chunk.Cells; i++)
        {
            Cell cell = chunk.Cell(i);
            int step = cell.StepSize - Window.FirstStepSize, damping = cell.Damping - Window.FirstDamping;
            if (step >= 0 && step < Window.StepSizes && damping >= 0 && damping < Window.Dampings)
                Add(ref best[step / Window.StepSizesABlock * Window.Rows + damping / Window.DampingsABlock], new Entry(cell, result.Runs[i]));
        }
    }

    private void Add(ref Entry block, Entry entry)
    {
        outcomes[(int)Outcome.Pending]--;
        outcomes[(int)entry.Run.Outcome]++;
        if (entry.IsBefore(block))
            block = entry;
    }

    private readonly record struct Entry(Cell Cell, RunResult Run)
    {
        private int Rank => Run.Outcome switch
        {
            Outcome.Finished => 0,
            Outcome.Singular => 1,
            Outcome.Diverged => 2,
            _ => 3,
        };

        public bool IsBefore(Entry other)
        {
            if (Rank != other.Rank)
                return Rank < other.Rank;
            if (Rank == 0 && Run.FinalLoss != other.Run.FinalLoss)
                return Run.FinalLoss < other.Run.FinalLoss;
            return (Cell.StepSize, Cell.Damping).CompareTo((other.Cell.StepSize, other.Cell.Damping)) < 0;
        }
    }
}
