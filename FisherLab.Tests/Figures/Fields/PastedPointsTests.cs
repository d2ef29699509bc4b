using FisherLab.Client.Figures.Fields;

namespace FisherLab.Tests.Figures.Fields;

/// <summary>Points that a person pastes.</summary>
public sealed class PastedPointsTests
{
    [Theory]
    [InlineData("1,2\n3,4.5\n-1,0")]
    [InlineData("1;2\r\n3;4.5\r\n\r\n−1;0\r\n")]
    [InlineData(" 1\t2 \n 3  4.5\n-1, 0")]
    [InlineData("1,2|3,4.5|-1,0")]
    public void ALineIsAPointWhateverStandsBetweenItsNumbers(string text)
    {
        PastedPoints read = PastedPoints.Read(text);
        Assert.Empty(read.Errors);
        Assert.Equal([(1, 2), (3, 4.5), (-1, 0)], read.Points);
        Assert.Equal("1,2|3,4.5|-1,0", PastedPoints.Write(read.Points));
        Assert.Equal(read.Points, PastedPoints.Read(PastedPoints.Lines(PastedPoints.Write(read.Points))).Points);
    }

    [Theory]
    [InlineData("1,2\n3,four\n5,6", "Line 2: “four” is no number from −1,000,000 to 1,000,000, with a point for decimals.")]
    [InlineData("1,2\n\n3,4,5\n5,6", "Line 3: “3,4,5” has 3 values; a line is x,y, such as 1.5,-2.")]
    [InlineData("1,2\n3\n5,6", "Line 2: “3” has 1 value; a line is x,y, such as 1.5,-2.")]
    [InlineData("1,2\n3,NaN\n5,6", "Line 2: “NaN” is no number from −1,000,000 to 1,000,000, with a point for decimals.")]
    [InlineData("1,2\n3,2e9\n5,6", "Line 2: “2e9” is no number from −1,000,000 to 1,000,000, with a point for decimals.")]
    [InlineData("1,2\n3,4", "Here are 2 points; at least 3 are needed, one a line.")]
    [InlineData("", "Here are 0 points; at least 3 are needed, one a line.")]
    [InlineData("7,1\n7,2\n7,3", "Every x is 7; a slope needs two different ones.")]
    public void AnErrorNamesItsLineAndWhatStandsThere(string text, string error) => Assert.Equal([error], PastedPoints.Read(text).Errors);

    [Fact]
    public void MoreThanAThousandPointsAreRefused() =>
        Assert.Equal(["Here are 1001 points; at most 1000 are allowed."], PastedPoints.Read(string.Join('\n', Enumerable.Range(0, 1001).Select(n => $"{n},1"))).Errors);
}
