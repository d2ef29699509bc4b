using FisherLab.Client.Api;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Figures;

/// <summary>Grids as the Server would answer them, from a formula.</summary>
internal static class SampleGrid
{
    /// <summary>A loss that is null has diverged; step sizes and dampings are the powers of ten from 0.</summary>
    public static GridAnswer Of(int steps, int dampings, Func<int, int, double?> loss) => new()
    {
        Method = "naturalGradientDescent",
        StepSizes = [.. Enumerable.Range(0, steps).Select(i => Math.Pow(10, i))],
        Dampings = [.. Enumerable.Range(0, dampings).Select(j => Math.Pow(10, j))],
        FinalLoss = Rows(steps, dampings, (i, j) => loss(i, j) ?? double.NaN as double?),
        Outcome = Rows(steps, dampings, (i, j) => loss(i, j) is null ? Outcome.Diverged : Outcome.Finished),
        Iterations = Rows<int?>(steps, dampings, (_, _) => 100),
        Running = [],
    };

    private static T[][] Rows<T>(int steps, int dampings, Func<int, int, T> value) =>
        [.. Enumerable.Range(0, steps).Select(i => Enumerable.Range(0, Math.Max(1, dampings)).Select(j => value(i, j)).ToArray())];
}
