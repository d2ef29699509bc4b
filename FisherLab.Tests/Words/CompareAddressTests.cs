using FisherLab.Client.Words;

namespace FisherLab.Tests.Words;

public sealed class CompareAddressTests
{
    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        ComparedRun[] runs = [new("AB12"), new("AB12", "gradientDescent"), new("CD34", "ngd-2", 12, 3), new("CD34", "gradientDescent", 5)];
        Assert.Equal("compare?runs=AB12,AB12.gradientDescent,CD34.ngd-2.12.3,CD34.gradientDescent.5", CompareAddress.Of(runs));
        Assert.Equal(runs, CompareAddress.Read(CompareAddress.Runs(runs)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",.,")]
    public void NothingIsReadFromNothing(string? runs) => Assert.Empty(CompareAddress.Read(runs));
}
