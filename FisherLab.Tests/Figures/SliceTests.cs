using FisherLab.Client.Api;
using FisherLab.Client.Figures;

namespace FisherLab.Tests.Figures;

/// <summary>Rows and columns of a grid.</summary>
public sealed class SliceTests
{
    private static readonly GridAnswer Grid = SampleGrid.Of(6, 4, (i, j) => i == 5 ? null : 10.0 * i + j + 1);

    [Fact]
    public void ARowHasEveryStepSizeAtTheDampingOfItsCell()
    {
        Slice row = Slice.Of(Grid, new GridCell(Grid.Method, 2, 3), alongStepSize: true)!;
        Assert.Equal([0, 1, 2, 3, 4, 5], row.Points.Select(point => point.Log10));
        Assert.All(row.Points, point => Assert.Equal(3, point.Cell.Damping));
        Assert.Equal([4, 14, 24, 34, 44, null], row.Points.Select(point => point.Drawn));
        Assert.True(row.Points[^1].IsMasked);
    }

    [Fact]
    public void AColumnHasEveryDampingAtTheStepSizeOfItsCell()
    {
        Slice column = Slice.Of(Grid, new GridCell(Grid.Method, 2, 3), alongStepSize: false)!;
        Assert.Equal([0, 1, 2, 3], column.Points.Select(point => point.Log10));
        Assert.Equal([21, 22, 23, 24], column.Points.Select(point => point.Drawn));
        Assert.All(column.Points, point => Assert.Equal(2, point.Cell.Step));
    }

    [Fact]
    public void TheRowOfAMethodWithoutDampingIsItsWholeGrid()
    {
        GridAnswer strip = SampleGrid.Of(3, 0, (i, _) => i + 1);
        Slice row = Slice.Of(strip, new GridCell(strip.Method, 1, null), alongStepSize: true)!;
        Assert.Equal([new GridCell(strip.Method, 0, null), new GridCell(strip.Method, 1, null), new GridCell(strip.Method, 2, null)], row.Points.Select(point => point.Cell));
    }
}
