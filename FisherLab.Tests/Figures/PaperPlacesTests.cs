using FisherLab.Client.Figures;
using FisherLab.Engine.Paper;

namespace FisherLab.Tests.Figures;

/// <summary>Where the panels of a figure of the paper stand.</summary>
public sealed class PaperPlacesTests
{
    public static TheoryData<PaperFrame, bool> Frames => new MatrixTheoryData<PaperFrame, bool>(Enum.GetValues<PaperFrame>(), [true, false]);

    [Theory]
    [MemberData(nameof(Frames))]
    public void PanelsLieInsideTheFigureAndDoNotOverlap(PaperFrame frame, bool planes)
    {
        IReadOnlyList<PanelPlace> places = PaperPlaces.Of(planes ? SampleFigure.Planes : SampleFigure.Curves, frame).Panels;
        Assert.All(places, place => Assert.True(place.Left >= 0 && place.Left < place.Right && place.Right <= 1 && place.Bottom >= 0 && place.Bottom < place.Top && place.Top <= 1, $"{place}"));
        foreach ((int at, PanelPlace one) in places.Index())
            Assert.All(places.Skip(at + 1), other => Assert.True(one.Right < other.Left || other.Right < one.Left || one.Bottom > other.Top || other.Bottom > one.Top, $"{one} and {other}"));
    }

    [Fact]
    public void RowsAreAsTallAsTheirPanelsAskAndColumnsAreEqual()
    {
        var places = PaperPlaces.Of(SampleFigure.Curves, PaperFrame.Wide);
        Assert.Equal(["losses-0", "losses-1", "cosine-0", "cosine-1"], places.Panels.Select(place => place.Panel.Id));
        Assert.Equal(2, Tall(places.Panels[0]) / Tall(places.Panels[2]), 9);
        Assert.Equal(places.Panels[0].Right - places.Panels[0].Left, places.Panels[1].Right - places.Panels[1].Left, 9);
        Assert.Equal(1, places.Panels[0].Top);
        Assert.Equal(0, places.Panels[2].Bottom, 9);
        Assert.Equal(places.Panels[0].Left, places.Panels[2].Left);
    }

    [Fact]
    public void OnANarrowScreenThePanelsOfAColumnStandTogetherOneBelowTheOther()
    {
        var places = PaperPlaces.Of(SampleFigure.Curves, PaperFrame.Narrow);
        Assert.Equal(["losses-0", "cosine-0", "losses-1", "cosine-1"], places.Panels.Select(place => place.Panel.Id));
        Assert.All(places.Panels, place => Assert.Equal((0, 1), (place.Left, place.Right)));
    }

    [Fact]
    public void ASmallFigureLeavesOutTheDataButNotAPanelThatIsMissing()
    {
        Assert.Equal(["gd", "ngd"], PaperPlaces.Of(SampleFigure.Planes, PaperFrame.Small).Panels.Select(place => place.Panel.Id));
        Assert.Contains("losses-1", PaperPlaces.Of(SampleFigure.Curves, PaperFrame.Small).Panels.Select(place => place.Panel.Id));
    }

    [Fact]
    public void WhatStandsBelowDataThatAreLeftOutTakesTheirTitle()
    {
        FigurePanel data = SampleFigure.Planes.Panels[0] with { Title = "Correct" }, below = SampleFigure.Planes.Panels[1] with { Row = 1, Column = 0, Title = "Loss" };
        Assert.Equal(["Correct"], PaperPlaces.Of(new FigureData("figure-2", [data, below], []), PaperFrame.Small).Panels.Select(place => place.Panel.Title));
    }

    private static double Tall(PanelPlace place) => place.Top - place.Bottom;
}
