using FisherLab.Client.Api;
using FisherLab.Client.Figures;

namespace FisherLab.Tests.Figures;

/// <summary>The best step size of each damping.</summary>
public sealed class RidgeTests
{
    [Fact]
    public void TheRidgeRunsThroughTheSmallestLossOfEveryDamping()
    {
        var random = new Random(7);
        double[,] losses = new double[9, 5];
        for (int i = 0; i < 9; i++)
            for (int j = 0; j < 5; j++)
                losses[i, j] = random.NextDouble();
        int?[] ridge = Ridge.Columns(SampleGrid.Of(9, 5, (i, j) => losses[i, j]));
        for (int j = 0; j < 5; j++)
            Assert.Equal(Enumerable.Range(0, 9).Min(i => losses[i, j]), losses[ridge[j]!.Value, j]);
    }

    [Fact]
    public void OfEqualLossesTheSmallerStepSizeIsOnTheRidge() =>
        Assert.Equal([1, 1], Ridge.Columns(SampleGrid.Of(4, 2, (i, _) => i is 1 or 2 ? 3.0 : 4.0)));

    [Fact]
    public void ADampingWhoseRunsAllDivergedIsAGap()
    {
        GridAnswer grid = SampleGrid.Of(3, 3, (i, j) => j == 1 ? null : Math.Abs(i - j) + 1.0);
        Assert.Equal([0, null, 2], Ridge.Columns(grid));
        (double?[] x, double?[] y) = Ridge.Line(grid, GridSquares.Of(grid));
        Assert.Equal([0, 0, null, 2, 2], x);
        Assert.Equal([-0.5, 0.5, null, 1.5, 2.5], y);
    }
}
