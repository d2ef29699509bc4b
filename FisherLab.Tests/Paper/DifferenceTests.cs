using FisherLab.Engine.Curvatures;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paper;

/// <summary>The list "printed against as run", with the evidence from the data at hand.</summary>
public sealed class DifferenceTests
{
    private static readonly Lazy<Dictionary<int, IReadOnlyList<Finding>>> Found =
        new(() =>
    {
        var evidence = new ClaimEvidence(Protocol.AsRun);
        return Differences.All.ToDictionary(difference => difference.Number, difference => difference.Find(evidence));
    });

    [Fact]
    public void EveryRowIsThereOnceAndSaysWhereAndWhat()
    {
        Assert.Equal(Enumerable.Range(1, 17), Differences.All.Select(difference => difference.Number));
        Assert.All(Differences.All, difference => Assert.All(
            [difference.Where, difference.Printed, difference.AsRun], text => Assert.True(text.Length > 1 && !text.Contains('!', StringComparison.Ordinal), text)));
    }

    [Fact]
    public void AMisprintThatBothProtocolsCorrectChangesNoItemAndEveryOtherRowDoes()
    {
        int[] misprints = [7, 12, 13, 14, 15, 16];
        string[] items = [.. Enumerable.Range(1, 6).SelectMany(n => (string[])[$"figure-{n}", $"table-{n}"])];
        foreach (Difference difference in Differences.All)
        {
            Assert.Equal(misprints.Contains(difference.Number), difference.Items.Count == 0);
            Assert.All(difference.Items, item => Assert.Contains(item, items));
        }
    }

    [Fact]
    public void EveryRowHasANumberAndNoneIsNaN()
    {
        // Yacht's features are the only evidence of row 13, and its file may not be here.
        Assert.All(Found.Value, row => Assert.True(row.Value.Count > 0 || row.Key == 13));
        foreach (Finding finding in Found.Value.Values.SelectMany(findings => findings))
        {
            Assert.NotEmpty(finding.Name);
            Assert.True(finding.AsPrinted is not null || finding.AsRun is not null, finding.Name);
            Assert.All([finding.AsPrinted, finding.AsRun, finding.Published], number => Assert.True(number is null || double.IsFinite(number.Value), finding.Name));
        }
    }

    [Fact]
    public void NoTwoFindingsOfARowHaveOneName() =>
        Assert.All(Found.Value.Values, findings => Assert.Equal(findings.Count, findings.Select(finding => finding.Name).Distinct().Count()));

    [Fact]
    public void WhatThePaperShowsIsWhatWasRunAndNotWhatIsPrinted()
    {
        Finding[] published = [.. Found.Value.Values.SelectMany(findings => findings).Where(finding => finding.Published is not null)];
        Assert.Equal(8, published.Length);
        foreach (Finding finding in published)
        {
            Assert.Equal(finding.Published!.Value, finding.AsRun!.Value, 1e-9); // counts, and exponents with three digits
            Assert.True(Math.Abs(finding.AsPrinted!.Value - finding.Published.Value) > 0.05, finding.Name);
        }
    }

    [Fact]
    public void TheWaysOfFigure1ArriveAsRunOnly() => Assert.All(Found.Value[1], way =>
    {
        Assert.InRange(way.AsRun!.Value, 0, 0.005);
        Assert.InRange(way.AsPrinted!.Value, 0.01, 10);
    });

    [Fact]
    public void ThePriorOfFigure1MattersToTheArrowsAndItsPlaceToFewPercent()
    {
        IReadOnlyList<Finding> rows = Found.Value[2];
        Assert.Equal(2.011982875983585, rows[0].AsRun!.Value, 1e-9); // the golden minimum
        Assert.Equal(1.9854732542077285, rows[1].AsRun!.Value, 1e-9);
        Assert.True(rows[2].AsPrinted > 2 * rows[2].AsRun);
        Assert.InRange(rows[3].AsRun!.Value, 1e-4, 0.05);
    }

    [Fact]
    public void OnlyAsRunDoTheMinimaLieInTheFiguresWindows()
    {
        Assert.All(Found.Value[4].Skip(1), parameter => Assert.Equal((true, false), (parameter.AsRun is > -1 and < -0.5, parameter.AsPrinted is > -1 and < -0.5)));
        (double From, double To)[] windows = [(0.85, 1.15), (0.85, 1.15), (1.325, 1.625)];
        foreach ((Finding intercept, (double from, double to)) in Found.Value[5].Zip(windows))
        {
            Assert.InRange(intercept.AsRun!.Value, from, to);
            Assert.NotInRange(intercept.AsPrinted!.Value, from, to);
        }
    }

    [Fact]
    public void TheNoiseOfTable3HasTwiceThePrintedVariance() =>
        Assert.Equal(2, Found.Value[5][^1].AsRun!.Value / Found.Value[5][^1].AsPrinted!.Value, 1e-3); // the prior pulls both minima a little

    [Fact]
    public void ThePriorPullsTheMinimaOfFigure4ByOnePercentAndBfgsStopsShortOfFigure2s()
    {
        Assert.All(Found.Value[6].SkipLast(1), finding => Assert.InRange(Math.Abs(finding.AsRun!.Value / finding.AsPrinted!.Value - 1), 0.009, 0.011));
        Assert.InRange(Found.Value[6][^1].AsRun!.Value, 1e-14, 1.5e-5); // no component above 1e-5
    }

    [Fact]
    public void TheColumnsOfTable4AreSamplesAndFeatures()
    {
        foreach (Finding row in Found.Value[7])
            Assert.True(row.AsPrinted > row.AsRun);
        Assert.Contains(Found.Value[7], row => row is { Name: "Boston: features", AsPrinted: 506, AsRun: 13 });
    }

    [Fact]
    public void TheDampingHidesWhatFeaturesThatDependOnEachOtherWouldDo()
    {
        Finding boston = Found.Value[9].Single(finding => finding.Name.StartsWith("Boston", StringComparison.Ordinal));
        Assert.Equal(-0.925846, boston.AsRun!.Value, 1e-6);
        Assert.Equal(boston.AsRun!.Value, boston.AsPrinted!.Value, 1e-6);
        KnownData.Load("energy"); // or skip
        Assert.Null(Found.Value[9].Single(finding => finding.Name.StartsWith("Energy", StringComparison.Ordinal)).AsPrinted);
    }

    [Fact]
    public void Figure6BeginsNoFartherThanZeroAndIsDrawnWithoutTheMinus()
    {
        IReadOnlyList<Finding> rows = Found.Value[10];
        // L(c θ*) − L* is (1 − c)² times L(0) − L*.
        Assert.Equal(4, (rows[0].AsPrinted!.Value - rows[1].AsPrinted!.Value) / (rows[0].AsRun!.Value - rows[1].AsPrinted!.Value), 1e-9);
        Assert.Equal(15.402510011288966, rows[1].AsRun!.Value, 1e-9); // the golden loss
        Assert.Equal(10.95720743759648, rows[2].AsRun!.Value, 1e-8);
        Assert.All(rows.Skip(2), row => Assert.True(row.AsPrinted > 1.3 * row.AsRun));
    }

    [Fact]
    public void TheClipBoundsEveryLogisticLossAndTheStopRuleEndsRuns()
    {
        IReadOnlyList<Finding> rows = Found.Value[11];
        Assert.InRange(rows[0].AsRun!.Value, 0, 18.4207); // −ln 10⁻⁸
        Assert.True(rows[0].AsPrinted > 1e6);
        Assert.True(rows[1].AsRun > rows[1].AsPrinted);
        Assert.True(rows[2].AsRun < rows[2].AsPrinted);
    }

    [Fact]
    public void Proposition2BoundsTheNormAndNotItsSquare()
    {
        Finding bound = Found.Value[12].Single();
        Assert.InRange(bound.AsRun!.Value, 0, 1);
        Assert.True(bound.AsPrinted > 1);
    }

    [Fact]
    public void TheDerivativeOfTheLossIsWhatWasRun()
    {
        IReadOnlyList<Finding> rows = Found.Value[15];
        Assert.Equal(rows[3].AsRun!.Value, rows[2].AsRun!.Value, 1e-9);
        Assert.Equal(-rows[1].AsPrinted!.Value, rows[1].AsRun!.Value, 1e-9);
    }

    [Fact]
    public void WeightsCoincideWhereThePredictionIsRightOnly()
    {
        IReadOnlyList<Finding> rows = Found.Value[16];
        Assert.True(rows[0].AsRun < rows[0].AsPrinted);
        Assert.Equal(1, rows[1].AsPrinted!.Value, 1e-7);
        Assert.Equal(0, rows[1].AsRun!.Value, 1e-7);
    }

    [Fact]
    public void TheEllipsesLieInTheWindowAsRunOnly() => Assert.All(Found.Value[17], axis =>
    {
        Assert.InRange(axis.AsRun!.Value, 0, 0.25); // windows are 0.3 to 0.5 wide
        Assert.True(axis.AsPrinted > 0.25);
        Assert.Equal(Math.Sqrt(1000) / 3, axis.AsPrinted!.Value / axis.AsRun.Value, 1e-9);
    });

    [Fact]
    public void TheEvidenceIsTheSameUnderBothProtocols() =>
        Assert.All(Differences.All.Where(row => row.Number is 3 or 10 or 17), row => Assert.Equal(Found.Value[row.Number], row.Find(new ClaimEvidence(Protocol.AsPrinted))));

    [Fact]
    public void WithoutDataThereIsNoEvidenceButOfTheGridAndTheSigns() =>
        Assert.Equal([14, 15], Differences.All.Where(row => row.Find(new NoData()).Count > 0).Select(row => row.Number));

    [Fact]
    public void TheEvidenceIsTheEnginesOwn()
    {
        var broken = new ClaimEvidence(engine: new AuditedEngine { Fisher = new EmpiricalFisher() });
        Assert.Equal(0, Differences.All[15].Find(broken)[1].AsPrinted);
        Finding[] axes = [.. Differences.All[16].Find(broken)];
        Assert.Equal(axes[2].AsRun, axes[0].AsRun);
    }

    private sealed class NoData : Evidence
    {
        public override Protocol Protocol => Protocol.AsRun;

        public override Dataset? Dataset(string key) => null;

        public override FinishedSearch? Find(JobSpec job) => null;
    }
}
