using FisherLab.Client.Figures;

namespace FisherLab.Tests.Figures;

/// <summary>The cells that a person has pinned.</summary>
public sealed class CellPinsTests
{
    private static readonly GridCell Damped = new("naturalGradientDescent", 155, 5), Plain = new("gradientDescent", 118, null);

    [Fact]
    public void PinsAreReadAsTheyWereWritten() => Assert.Equal([Damped, Plain], CellPins.Read(CellPins.Write([Damped, Plain])));

    [Fact]
    public void WhatIsNoCellIsLeftOut() => Assert.Equal([Plain], CellPins.Read("x,gradientDescent.118,gradientDescent.one,.,a.b.c.d"));

    [Fact]
    public void PinningTwiceTakesThePinAway() => Assert.Equal([Plain], CellPins.Toggle(CellPins.Toggle([Plain], Damped), Damped));

    [Fact]
    public void TheOldestPinGoesWhereThereAreTooMany()
    {
        IReadOnlyList<GridCell> pins = [];
        for (int i = 0; i <= CellPins.Most; i++)
            pins = CellPins.Toggle(pins, new GridCell("m", i, 0));
        Assert.Equal(Enumerable.Range(1, CellPins.Most), pins.Select(pin => pin.Step));
    }
}
