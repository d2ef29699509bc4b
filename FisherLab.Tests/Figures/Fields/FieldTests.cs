using System.Globalization;
using FisherLab.Client.Figures.Fields;
using FisherLab.Client.Words;
using FisherLab.Engine.Optimizers;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Figures.Fields;

/// <summary>The playground's pure parts: windows, contours, arrows, ways.</summary>
public sealed class FieldTests
{
    private static readonly FieldProblem Published = new(FieldData.Of("figure-1"), 1000, 0.1);
    private static readonly FieldScale Screen = new(Published.Data.Window, 800, 600);

    private static FieldWay Way(FieldMethod method, FieldPoint start, double step, int steps) =>
        new(method, 0, Published.Landscape.Trace(method.At(step, 1e-8), steps, [start.Theta])[0], steps);

    [Fact]
    public void TheStartsOfThePublishedFigureAreThePapers() =>
        Assert.Equal([new(2, 4.5), new(1, 0), new(4.5, 3), new(-0.5, 3)], Published.Data.Window.Starts);

    [Fact]
    public void AStartOutsideTheWindowIsPutOnItsEdge()
    {
        FieldWindow window = Published.Data.Window;
        Assert.Equal(new FieldPoint(6, -1), window.Clamp(new FieldPoint(1e300, -7)));
        Assert.Equal(new FieldPoint(-2, 5), window.Clamp(new FieldPoint(double.NaN, double.PositiveInfinity)));
        Assert.Equal(new FieldPoint(6, 5), Screen.At(10_000, -10_000));
    }

    [Fact]
    public void APixelAndItsPointAreTheSamePlace()
    {
        foreach (FieldPoint point in Published.Data.Window.Starts)
            Assert.Equal(point, Screen.At(Screen.X(point.Intercept), Screen.Y(point.Slope)));
    }

    [Fact]
    public void ThePlaceOfAStartIsKeptInAnotherWindow()
    {
        FieldWindow other = FieldData.Of("figure-4-b").Window;
        Assert.Equal(other.Starts, Published.Data.Window.Starts.Select(start => other.Take(start, Published.Data.Window)));
    }

    [Fact]
    public void OnAContourTheLossIsWhatTheContourSays()
    {
        foreach (double level in FieldContours.Levels(Published))
        {
            Assert.True(level < new[] { Published.Data.Window.From, Published.Data.Window.To }.Max(Published.Above) * 10);
            string[] corners = FieldContours.Path(Published, level, Wide).Trim('M', 'Z').Split('L');
            foreach (string corner in corners)
            {
                double[] at = [.. corner.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
                double loss = Published.Landscape.Losses([Unclamped(at[0], at[1]).Theta])[0];
                Assert.Equal(level, loss - Published.Minimum.Loss, 0.02 * level + 1e-3);
            }
        }
    }

    [Fact]
    public void AnArrowIsTheStepOfItsMethod()
    {
        foreach (FieldMethod method in FieldMethod.All)
        {
            Optimizer optimizer = method.At(0.3, 1e-8);
            var arrows = FieldArrows.Of(Published, optimizer);
            Assert.Equal(225, arrows.Tails.Count);
            Assert.Equal(0, arrows.Missing);
            ParameterPath one = Published.Landscape.Trace(optimizer, 1, [arrows.Tails[37].Theta])[0];
            Assert.Equal(one.Points.Span[3] - one.Points.Span[1], optimizer.StepSize * arrows.Steps[37].Intercept, 1e-9);
            Assert.Equal(one.Points.Span[2] - one.Points.Span[0], optimizer.StepSize * arrows.Steps[37].Slope, 1e-9);
        }
    }

    [Fact]
    public void AWayIsDrawnFromItsStartToItsEndAndNoStepIsMoved()
    {
        foreach (FieldMethod method in FieldMethod.All)
        {
            FieldWay way = Way(method, new FieldPoint(4.5, 3), 0.0251, 2000);
            string[] corners = WayLine.Of(way, Screen, 2000)[1..].Split('L');
            Assert.Equal(Corner(way.At(0)), corners[0]);
            Assert.Equal(Corner(way.At(2000)), corners[^1]);
            var steps = Enumerable.Range(0, 2001).Select(step => Corner(way.At(step))).ToHashSet();
            Assert.All(corners, corner => Assert.Contains(corner, steps));
            Assert.Equal(Corner(way.At(7)), WayLine.Of(way, Screen, 7).Split('L', 'M')[^1]);
        }

        static string Corner(FieldPoint point) => string.Create(CultureInfo.InvariantCulture, $"{Screen.X(point.Intercept):0.#} {Screen.Y(point.Slope):0.#}");
    }

    [Fact]
    public void AWayThatBreaksOffIsToldInWordsAndDrawnWithoutNaN()
    {
        FieldWay way = Way(FieldMethod.All[0], new FieldPoint(4.5, 3), 100, 500);
        Assert.Equal(Outcome.Diverged, way.Path.Result.Outcome);
        Assert.Matches("^diverged at [0-9]+$", FieldWords.Arrival(way, Published.Minimum.Loss, 500));
        Assert.DoesNotContain("N", WayLine.Of(way, Screen, 500), StringComparison.Ordinal);
        var chart = WayChart.Of([way], Published.Minimum.Loss, Published.Minimum.Floor);
        Assert.All(chart.Lines, line => Assert.DoesNotContain("N", line.Path, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", FieldExport.Of(Published, [("GD", FieldArrows.Of(Published, new GradientDescent()), [way])], Published.Data.Window.Starts, 500, "").Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void AsInThePaperTheWaysArriveWhenTheyDidThere()
    {
        FieldPoint[] starts = [new(2, 4.5), new(1, 0)];
        foreach ((FieldMethod method, int[] arrivals) in FieldMethod.All.Zip((int[][])[[24_066, 3_980], [4_533, 4_523], [23_312, 17_991]]))
            Assert.Equal(arrivals, starts.Select(start => Way(method, start, 1e-3, 25_000).StepsUntil(Published.Minimum.Loss + FieldWords.Near)!.Value));
    }

    [Fact]
    public void OnesOwnPointsAreSeenInAWindowAroundTheirBestLine()
    {
        var data = FieldData.Of([(100, 5000), (200, 7000.5), (300, 9000), (400, 11_000)]);
        var problem = new FieldProblem(data, 4, null);
        Assert.True(data.Window.Contains(problem.Star));
        Assert.Equal(20, problem.Star.Slope, 0.1);
        Assert.All(data.Window.Starts, start => Assert.True(data.Window.Contains(start)));
    }

    private static readonly FieldScale Wide = new(Published.Data.Window, 8000, 6000);

    // Contours leave the window, so Wide.At would put them back.
    private static FieldPoint Unclamped(double x, double y)
    {
        double right = (Wide.X(1) - Wide.X(0)), up = Wide.Y(0) - Wide.Y(1);
        return new FieldPoint((x - Wide.X(0)) / right, (Wide.Y(0) - y) / up);
    }
}
