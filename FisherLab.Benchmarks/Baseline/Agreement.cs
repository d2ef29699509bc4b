namespace FisherLab.Benchmarks.Baseline;

/// <summary>
/// Whether the engine's last losses are those of the baseline. Only stable cells say something: where the baseline agrees to 1e-9 with itself when it
/// takes the samples in reverse.
/// </summary>
/// <param name="Compared">Stable cells.</param>
/// <param name="Off">Those of them in which the engine differs by more than 1e-6, relative.</param>
internal readonly record struct Agreement(int Compared, int Off)
{
    private const double Stable = 1e-9;
    private const double Equal = 1e-6;

    /// <param name="engine">One number a cell.</param>
    /// <param name="baseline">The same cells, at least twice.</param>
    public static Agreement Of(double[] engine, IReadOnlyList<double[]> baseline)
    {
        int[] stable = [.. Enumerable.Range(0, engine.Length).Where(i => baseline.All(losses => Same(losses[i], baseline[0][i], Stable)))];
        return new Agreement(stable.Length, stable.Count(i => !Same(engine[i], baseline[0][i], Equal)));
    }

    // Losses that are not finite say that a run has diverged, whichever they are.
    private static bool Same(double a, double b, double tolerance) =>
        double.IsFinite(a) && double.IsFinite(b) ? Math.Abs(a - b) <= tolerance * Math.Abs(b) : double.IsFinite(a) == double.IsFinite(b);
}
