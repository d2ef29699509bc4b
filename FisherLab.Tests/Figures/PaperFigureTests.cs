using FisherLab.Client.Figures;
using FisherLab.Engine.Paper;
using Plotly.Blazor.Traces;

namespace FisherLab.Tests.Figures;

/// <summary>Figures of the paper as charts.</summary>
public sealed class PaperFigureTests
{
    private static readonly Chart Curves = PaperFigure.Draw(SampleFigure.Curves, PaperFrame.Wide, Palette.Light);
    private static readonly Chart Planes = PaperFigure.Draw(SampleFigure.Planes, PaperFrame.Wide, Palette.Light);

    [Fact]
    public void EveryPanelHasAxesOfItsOwnWithItsWindow()
    {
        Assert.Equal(4, Curves.Layout.XAxis.Count);
        Assert.Equal([1.0, 3.0], Curves.Layout.YAxis[0].Range.Cast<double>());
        Assert.Equal([-1.0, 1.0], Curves.Layout.YAxis[2].Range.Cast<double>());
        Assert.Equal(["x", "x", "x", "x2", "x3", "x4"], Curves.Traces.Cast<Scatter>().Select(trace => trace.XAxis));
        Assert.Equal(["y", "y2", "y3", "y4"], Curves.Layout.XAxis.Select(axis => axis.Anchor));
    }

    [Fact]
    public void AMethodHasItsColourAndDashAndOurOwnSelectionIsThinAndDotted()
    {
        Scatter[] lines = [.. Curves.Traces.Cast<Scatter>().Take(3)];
        Assert.Equal(["#004488", "#BB5566", "#BB5566"], lines.Select(line => line.Line.Color));
        Assert.Equal(["dash", "dashdot", "dot"], lines.Select(line => line.Line.Dash));
        Assert.True(lines[2].Line.Width < lines[1].Line.Width);
        Assert.Contains(Curves.Layout.Annotations, note => note.Text == "ours");
    }

    [Theory]
    [InlineData(FigureRole.Fisher, "#DDAA33", "solid")]
    [InlineData(FigureRole.EmpiricalFisher, "#BB5566", "dashdot")]
    [InlineData(FigureRole.NaturalGradientDescent, "#DDAA33", "solid")]
    [InlineData(FigureRole.Loss, "#C8CED7", "solid")]
    public void AnEllipseLooksAsTheMethodThatUsesIt(FigureRole role, string colour, string dash)
    {
        Assert.Equal(colour, PaperStyle.Colour(role, SampleFigure.Planes.Panels[0], Palette.Light));
        Assert.Equal(dash, PaperStyle.Line(role, isOurs: false, small: false).Dash);
    }

    [Fact]
    public void ALineIsInterruptedWhereItsNumbersAre() =>
        Assert.Equal([10.0, null, 30.0, 40.0], ((Scatter)Curves.Traces[0]).Y);

    [Fact]
    public void AMissingPanelSaysSoInItsPlace()
    {
        Assert.Equal(["x2"], Curves.Traces.Cast<Scatter>().Where(trace => trace.Y is [null]).Select(trace => trace.XAxis));
        Assert.Contains(Curves.Layout.Annotations, note => note.Text == "The data of a1a are not here.");
    }

    [Fact]
    public void AnArrowIsASegmentWithAHeadAtItsTip()
    {
        var arrows = (Scatter)Planes.Traces[1];
        Assert.Equal([1.0, 2.0, null, 3.0, 4.0, null], arrows.X);
        Assert.Equal([10.0, null, null, 30.0, 40.0, null], arrows.Y);
        Assert.Equal([0, 6, 0, 0, 6, 0], arrows.Marker.SizeArray.Select(size => size!.Value));
    }

    [Fact]
    public void AStartIsAnOpenCircleInTheColourOfItsPanelsMethod()
    {
        var start = (Scatter)Planes.Traces[3];
        Assert.Equal("#004488", start.Marker.Line.Color);
        Assert.Equal(Palette.Light.Surface, start.Marker.Color);
    }

    [Fact]
    public void APlaneHasOneScaleOnBothAxesAndItsTitleTheColourOfItsMethod()
    {
        Assert.Equal([null, "x2", "x3"], Planes.Layout.YAxis.Select(axis => axis.ScaleAnchor));
        Assert.Equal("#7A5A00", Planes.Layout.Annotations.Single(note => note.Text == "<b>NGD</b>").Font.Color);
    }

    [Fact]
    public void TheFileHasTheFigureWithTitleAndCaptionAndRoomForThem()
    {
        var file = PaperExport.Of(SampleFigure.Curves, "Figure 3", string.Join(' ', Enumerable.Repeat("caption", 60)));
        Assert.Equal(Curves.Traces.Count, file.Chart.Traces.Count);
        Assert.Contains(file.Chart.Layout.Annotations, note => note.Text == "<b>Figure 3</b>");
        Assert.True(file.Height > PaperFigure.Height(SampleFigure.Curves, PaperFrame.Wide));
    }

    [Fact]
    public void TheTableOfCurvesHasARowAnIterationAndThatOfPointsARowAPoint()
    {
        TableTwin curves = PaperTwin.Of(SampleFigure.Curves.Panels[0]);
        Assert.Equal(["iteration", "gd", "efgd", "ours"], curves.Columns);
        Assert.Equal([2.0, null, null, null], curves.Rows[1]);
        Assert.Equal([1.0, 3.0, 30.0], PaperTwin.Of(SampleFigure.Planes.Panels[0]).Rows[2]);
    }
}
