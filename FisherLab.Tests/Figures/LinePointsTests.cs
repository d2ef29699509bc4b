using CsCheck;
using FisherLab.Client.Figures;

namespace FisherLab.Tests.Figures;

public sealed class LinePointsTests
{
    private static readonly Gen<double?[]> Lines = Gen.OneOf(Gen.Double[1e-6, 1e6].Select(value => (double?)value), Gen.Const((double?)null)).Array[4001, 20_000];

    [Fact]
    public void AShortLineIsDrawnWhole() =>
        Assert.Equal(Enumerable.Range(0, 4000), LinePoints.Seen([.. Enumerable.Range(0, 4000).Select(i => (double?)i)], logTime: false));

    [Fact]
    public void APartOfALongLineReachesAsLowAndAsHighAsTheLine() => Gen.Select(Lines, Gen.Bool).Sample((line, logTime) =>
    {
        IReadOnlyList<int> seen = LinePoints.Seen(line, logTime);
        Assert.True(seen.Count <= 5000);
        Assert.Equal(seen.Order().Distinct(), seen);
        Assert.Equal((0, line.Length - 1), (seen[0], seen[^1]));
        double width = logTime ? Math.Log10(line.Length) : line.Length;
        foreach (IGrouping<double, int> column in Enumerable.Range(0, line.Length).GroupBy(time => Math.Floor(1000 * (logTime ? Math.Log10(Math.Max(1, time)) : time) / width)))
        {
            double?[] all = [.. column.Select(time => line[time])], drawn = [.. column.Intersect(seen).Select(time => line[time])];
            Assert.Equal((all.Min(), all.Max(), all.Contains(null)), (drawn.Min(), drawn.Max(), drawn.Contains(null)));
        }
    }, iter: 40, threads: 1);
}
