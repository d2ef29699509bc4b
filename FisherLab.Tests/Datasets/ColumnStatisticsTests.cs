using CsCheck;
using FisherLab.Engine.Datasets;
using MathNet.Numerics.Statistics;

namespace FisherLab.Tests.Datasets;

public sealed class ColumnStatisticsTests
{
    // Some columns of many values, some of few.
    private static readonly Gen<double[]> Columns = Gen.OneOf(
        Gen.Double[-1e6, 1e6].Array[1, 60], Gen.Int[-2, 2].Select(value => (double)value).Array[1, 60], Gen.Int[0, 30].Select(value => value / 7.0).Array[1, 60]);

    [Fact]
    public void MeansAndDeviationsAreThoseOfMathNet() => Columns.Sample(column =>
    {
        ColumnStatistics found = ColumnStatistics.Of("x", column);
        (double mean, double deviation) = column.MeanStandardDeviation();
        double size = Math.Max(1e-300, column.Max(Math.Abs));
        Assert.InRange(found.Mean - mean, -1e-13 * size, 1e-13 * size);
        Assert.InRange(found.StandardDeviation - (column.Length == 1 ? 0 : deviation), -1e-12 * size, 1e-12 * size);
        Assert.Equal((column.Min(), column.Max()), (found.Minimum, found.Maximum));
    });

    [Fact]
    public void EveryValueIsCountedOnce() => Columns.Sample(column =>
    {
        ColumnStatistics found = ColumnStatistics.Of("x", column);
        Assert.Equal(column.Distinct().Count(), found.Distinct);
        Assert.Equal(column.Length, found.Histogram.Sum());
        if (found.Distinct <= 20)
            Assert.Equal(column.CountBy(value => value + 0.0).OrderBy(pair => pair.Key).Select(pair => new ValueCount(pair.Key, pair.Value)), found.Values);
        else
            Assert.Empty(found.Values);
        if (found is { IsConstant: false, Histogram: var bars })
            Assert.Equal(column.Count(value => value < found.Minimum + (found.Maximum - found.Minimum) / 2), bars.Take(12).Sum(), Slack(column, found));
    });

    [Fact]
    public void TheLargestNumbersOverflowNowhereButInTheDeviation()
    {
        ColumnStatistics found = ColumnStatistics.Of("x", [double.MaxValue, -double.MaxValue, double.MaxValue, -double.MaxValue]);
        Assert.Equal((0.0, double.PositiveInfinity), (found.Mean, found.StandardDeviation));
        Assert.Equal((2, 2), (found.Histogram[0], found.Histogram[^1]));
    }

    [Theory]
    [InlineData(true, new[] { 0.0, 1, 1 })]
    [InlineData(true, new[] { -1.0, 1 })]
    [InlineData(false, new[] { -1.0, 0, 1 })]
    [InlineData(false, new[] { 1.0, 2 })]
    [InlineData(false, new[] { 1.0 })]
    [InlineData(false, new[] { -1.0, 0 })]
    public void ClassesAreExactlyZeroAndOneOrMinusOneAndOne(bool classes, double[] column) =>
        Assert.Equal(classes, ColumnStatistics.Of("x", column).IsClasses);

    // A value within rounding of the middle may fall on either side of it.
    private static double Slack(double[] column, ColumnStatistics found)
    {
        double middle = found.Minimum + (found.Maximum - found.Minimum) / 2;
        return column.Count(value => Math.Abs(value - middle) <= 1e-9 * (found.Maximum - found.Minimum));
    }
}
