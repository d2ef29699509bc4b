using System.Text.RegularExpressions;

namespace FisherLab.Tests.Docs;

/// <summary>No number of the guide to the paper can go stale.</summary>
public sealed partial class PaperGuideTests
{
    [Fact]
    public void EveryMarkedValueIsWhatTheLabFinds()
    {
        List<string> stale = [];
        int compared = 0;
        foreach ((string name, string value) in PaperGuide.Marked)
        {
            // Null where the data are not here.
            if (PaperNumbers.Find(name) is not { } found)
                continue;
            compared++;
            string written = found is double number ? PaperGuide.Written(number, value) : (string)found;
            if (written != value)
                stale.Add($"{name} is {written}; the guide says {value}.");
        }

        Assert.True(stale.Count == 0, string.Join(Environment.NewLine, stale));
        Assert.True(compared > 100);
    }

    // What is left are settings that the paper's text prints.
    [Fact]
    public void NoNumberWithDecimalsOrThousandsStandsThereUnmarked() =>
        Assert.Equal(["1,000", "50,000", "49,999", "4.5"], Number().Matches(PaperGuide.Unmarked).Select(match => match.Value));

    [Fact]
    public void AllRowsAndAllItemsAreTold()
    {
        for (int row = 1; row <= 17; row++)
            Assert.Matches($@"(?m)^{row}\. \*\*", PaperGuide.Text);
        Assert.All(Engine.Paper.PaperItems.All.Where(item => item.Id is not ("table-2" or "table-3" or "table-4" or "table-5")), item => Assert.Contains(item.Id, PaperGuide.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(290.646216954805, "0.0000", "290.6462")]
    [InlineData(1404, "0", "1,404")]
    [InlineData(-1.25, "0.000", "−1.250")]
    [InlineData(0.04999, "0.0", "0.0")]
    public void NumbersAreWrittenWithTheirDecimals(double number, string like, string written) => Assert.Equal(written, PaperGuide.Written(number, like));

    [GeneratedRegex(@"\d+\.\d+|\d+,\d{3}\b")]
    private static partial Regex Number();
}
