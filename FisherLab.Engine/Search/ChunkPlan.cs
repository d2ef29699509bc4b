namespace FisherLab.Engine.Search;

/// <summary>Cuts a method's grid into chunks: a pure function of the method, the problem's workload and the iterations.</summary>
public static class ChunkPlan
{
    /// <summary>No chunk holds more cells.</summary>
    public const int MaximumCells = 16_384;

    // Multiply-adds of one chunk: some tenths of a second, so that progress moves and a lost chunk costs little.
    private const double TargetWork = 12e9;

    // Enough cells to keep the lanes of a batch full.
    private const int MinimumCells = 64;

    /// <summary>Blocks of dampings with all their step sizes; a single damping with too much work is cut along the step size.</summary>
    /// <param name="method">The grid.</param>
    /// <param name="workload">What a run costs.</param>
    /// <param name="iterations">Steps a run.</param>
    public static IReadOnlyList<Chunk> Of(MethodSpec method, Workload workload, int iterations)
    {
        int cells = (int)Math.Clamp(TargetWork / workload.Of(method.Optimizer, iterations), MinimumCells, MaximumCells);
        int steps = method.StepSize.Count, dampings = method.Damping?.Count ?? 1;
        // Better one chunk of up to twice the work than two: runs of one damping share its factor.
        int blockSteps = steps <= Math.Min(2 * cells, MaximumCells) ? steps : Even(steps, cells);
        int blockDampings = blockSteps < steps ? 1 : Even(dampings, Math.Clamp(cells / steps, 1, dampings));

        var chunks = new List<Chunk>();
        for (int damping = 0; damping < dampings; damping += blockDampings)
            for (int step = 0; step < steps; step += blockSteps)
                chunks.Add(new Chunk(
                    chunks.Count, step, Math.Min(blockSteps, steps - step), damping, Math.Min(blockDampings, dampings - damping)));
        return chunks;
    }

    // The block size that cuts a length into as many blocks, but of nearly one size.
    private static int Even(int length, int block)
    {
        int blocks = (length + block - 1) / block;
        return (length + blocks - 1) / blocks;
    }
}
