using FisherLab.Client.Figures;
using FisherLab.Engine.Paper;

namespace FisherLab.Tests.Figures;

public sealed class CurveBoundsTests
{
    private static readonly MethodStyle Style = MethodStyle.Of(PaperGrid.All[0])[1];

    [Fact]
    public void ACurveThatSinksBelowTheFloorForGoodSaysWhen()
    {
        Curve drawn = new CurveBounds(Floor: 1e-6).Drawn(new Curve("NGD", Style, [4, 1e-7, 2, 1e-6, -1e-9, 0], Selected: false));
        Assert.Equal([4, null, 2, null, null, null], drawn.Values);
        Assert.Equal("reaches it at iteration 3", drawn.End);
    }

    [Fact]
    public void ACurveThatStaysAboveOrDivergesSaysNothing()
    {
        Assert.Null(new CurveBounds(Floor: 1e-6).Drawn(new Curve("GD", Style, [4, 2, 1], Selected: false)).End);
        Assert.Null(new CurveBounds(Floor: 1e-6).Drawn(new Curve("GD", Style, [4, 400, null], Selected: false)).End);
        Assert.Null(new CurveBounds().Drawn(new Curve("GD", Style, [4, 0], Selected: false)).End);
    }
}
