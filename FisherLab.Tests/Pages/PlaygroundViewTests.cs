using FisherLab.Client.Figures.Fields;
using FisherLab.Client.Pages;

namespace FisherLab.Tests.Pages;

/// <summary>The playground's address.</summary>
public sealed class PlaygroundViewTests
{
    [Fact]
    public void TheAddressKeepsEverything()
    {
        var view = new PlaygroundView
        {
            Settings = new FieldSettings { Data = FieldData.Pasted, Points = "1,2|3,-4.5|1e-7,0", Log10StepSize = -2.5, Log10Damping = null, Steps = 500, PriorVariance = null, Samples = 3 },
            Starts = [new(1, -2.5), new(1e-3, 0), new(4, 4), new(-7, 1e5)],
            Field = PlaygroundView.Side,
            Paths = ["gd", "efgd"],
            Chosen = 0,
            At = 17,
        };
        var read = PlaygroundView.Of($"http://lab/{view.Address}");
        Assert.Equal(view.Address, read.Address);
        Assert.Equal(view.Settings, read.Settings);
        Assert.Equal(view.Starts, read.Starts);
        Assert.Equal((view.Field, view.Chosen, view.At), (read.Field, read.Chosen, read.At));
        Assert.Equal(view.Paths, read.Paths);
    }

    [Fact]
    public void WhatIsAsByDefaultIsLeftOut() => Assert.Equal("playground", new PlaygroundView().Address);

    [Theory]
    [InlineData("step=NaN&damping=1e99&steps=-3&prior=0&samples=2.5e9&starts=1,2_3&field=adam&start=9&data=nowhere")]
    [InlineData("step=&damping=&steps=49999999&prior=x&samples=&starts=a,b_c,d_e,f_g,h&paths=gd,gd,adam,ngd,efgd")]
    public void WhatAnAddressCannotMeanIsAsByDefault(string query) => Assert.Equal("playground", PlaygroundView.Of($"http://lab/playground?{query}").Address);
}
