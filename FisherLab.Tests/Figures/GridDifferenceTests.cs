using FisherLab.Client.Api;
using FisherLab.Client.Figures;

namespace FisherLab.Tests.Figures;

/// <summary>Two grids over each other.</summary>
public sealed class GridDifferenceTests
{
    private static readonly GridAnswer Low = SampleGrid.Of(4, 3, (i, j) => i == 3 ? null : Math.Pow(10, i));
    private static readonly GridAnswer High = SampleGrid.Of(4, 3, (i, j) => j == 2 ? null : Math.Pow(10, i + j));

    [Fact]
    public void ItIsTheLogarithmOfTheRatioAndChangesItsSignWithTheOrder()
    {
        var there = new GridDifference(Low, High, ("a", "b"));
        var back = new GridDifference(High, Low, ("b", "a"));
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 3; j++)
            {
                Assert.Equal(i == 3 || j == 2 ? null : (double?)-j, there.At(i, j), (one, other) => one.HasValue == other.HasValue && Math.Abs((one - other) ?? 0) < 1e-12);
                Assert.Equal(-there.At(i, j), back.At(i, j));
            }

        Assert.Equal(there.Reach, back.Reach);
        Assert.Equal("a ends lower in 3 cells, b in 0, neither in 3; 6 masked, without a final loss of both", there.Sentence);
    }

    [Fact]
    public void GridsOnOtherAxesAreRefusedByTheNameOfTheAxis()
    {
        Assert.Null(GridDifference.Refusal(Low, High));
        Assert.StartsWith("Their step sizes differ: 4 from 10^0 to 10^3, and 5 from 10^0 to 10^4.", GridDifference.Refusal(Low, SampleGrid.Of(5, 3, (_, _) => 1)));
        Assert.StartsWith("Their dampings differ: 3 from 10^0 to 10^2, and none.", GridDifference.Refusal(Low, SampleGrid.Of(4, 0, (_, _) => 1)));
        Assert.Contains("40,000", GridDifference.Refusal(Low, null));
    }
}
