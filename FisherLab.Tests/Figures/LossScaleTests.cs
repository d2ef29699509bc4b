using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;

namespace FisherLab.Tests.Figures;

/// <summary>How losses are spread over the colours.</summary>
public sealed class LossScaleTests
{
    [Fact]
    public void RanksAreEquallySpacedHoweverTheLossesAre()
    {
        GridAnswer grid = SampleGrid.Of(11, 1, (i, _) => Math.Pow(10, i * i));
        LossScale scale = LossScale.Of([grid], ColourMode.Rank);
        for (int i = 0; i < 11; i++)
            Assert.Equal(i / 10.0, scale.Place(i * i), 12);
    }

    [Fact]
    public void DivergedCellsHaveNoPlaceOnTheScale()
    {
        GridAnswer grid = SampleGrid.Of(4, 2, (i, _) => i == 3 ? null : i + 1);
        Assert.Null(LossScale.Logarithm(grid, 3, 0));
        LossScale scale = LossScale.Of([grid], ColourMode.Full);
        Assert.Equal(Math.Log10(3), scale.To, 12);
    }

    [Fact]
    public void TwoOfAHundredLossesLieBeyondEachEndOfTheQuantileScale()
    {
        GridAnswer grid = SampleGrid.Of(101, 1, (i, _) => Math.Pow(10, i / 10.0));
        LossScale scale = LossScale.Of([grid], ColourMode.Quantiles);
        Assert.Equal(0.2, scale.From, 9);
        Assert.Equal(9.8, scale.To, 9);
    }

    [Theory]
    [InlineData(10.9474, 296.0735, "10.9 30 100 296")]
    [InlineData(0.0576, 11.6, "0.0576 0.3 1 3 11.6")]
    [InlineData(0.000516, 0.69, "5.16e−4 0.01 0.1 0.69")]
    [InlineData(1e-4, 100, "1.00e−4 0.1 1 100")]
    public void LabelsOfTheScaleKeepTheirDistance(double from, double to, string labels)
    {
        LossScale scale = LossScale.Of([SampleGrid.Of(2, 1, (i, _) => i == 0 ? from : to)], ColourMode.Full);
        Assert.Equal(labels, string.Join(' ', scale.Ticks().Select(tick => Numbers.Brief(tick.Loss))));
    }
}
