using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Words;

public sealed class StabilityWordTests
{
    [Theory]
    [InlineData(10.947415, 290.646, "between 10.95 and 290.6")]
    [InlineData(10.947412, 10.947423, "between 10.94741 and 10.94742")]
    [InlineData(1.5e-5, 2.5e9, "between 1.500e−5 and 2.500e9")]
    [InlineData(3.0, double.NaN, "between 3.000 and not a number")]
    public void ARangeHasAsManyDigitsAsTellItsEndsApart(double low, double high, string expected) =>
        Assert.Equal(expected, StabilityWord.Between(new LossRange(low, high)));

    [Fact]
    public void AnUnstableLossSaysItsRangeAndAnUnknownOneNothing()
    {
        Assert.Equal(
            "The loss is unstable: rounding decides it, and moving the data by one ulp gives losses between 10.95 and 290.6.",
            StabilityWord.Sentence(Stability.Unstable, new LossRange(10.947415, 290.646)));
        Assert.Equal("", StabilityWord.Sentence(Stability.Unknown, null));
        Assert.Equal("–", StabilityWord.Of(Stability.Unknown));
    }
}
