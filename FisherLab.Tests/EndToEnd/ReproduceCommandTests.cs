using System.Globalization;
using System.Text.RegularExpressions;

namespace FisherLab.Tests.EndToEnd;

public sealed class ReproduceCommandTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("fisherlab-").FullName;

    [Fact]
    public async Task TableSixIsPrintedAndWrittenWithItsVerdictsAndGapsAreNamed()
    {
        (int exitCode, string output, string error) = await Run("table-6", "--datasets", "yacht,boston", "--out", Path.Combine(directory, "out"));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("boston: 20,003 of 20,003 cells", output, StringComparison.Ordinal);
        Assert.Matches(@"boston +GD +−5\.250 +38\.75466 +−5\.250 +38\.75466 +1 +stable +exact", output);
        Assert.Matches(@"boston +EFGD +−1\.250, −8\.0 +290\.6462 +\+1\.250, −10\.0 +10\.94742 +17 +stable +differs", output);
        Assert.Contains("boston, EFGD: the printed cell ends at loss 290.6462, and 1,404 cells do better; ours, +1.250, −10.0, ends at 10.94742.", output, StringComparison.Ordinal);
        Assert.Contains("yacht is left out. The file yacht.txt is missing", output, StringComparison.Ordinal);
        Assert.Contains(", 0 fail", output, StringComparison.Ordinal);

        string[] table = await File.ReadAllLinesAsync(Path.Combine(directory, "out", "table-6.csv"));
        Assert.Equal("dataset,method,printed_log10_step_size,printed_log10_damping,printed_loss,our_log10_step_size,our_log10_damping,our_loss,tied,stability,verdict", table[0]);
        Assert.Equal(["exact", "tied", "differs"], table[1..].Select(line => line.Split(',')[^1]));
        string[] efgd = table[3].Split(',');
        Assert.Equal(["boston", "empiricalFisherDescent", "-1.250000", "-8.000000"], efgd[..4]);
        Assert.Equal(290.646216954805, double.Parse(efgd[4], CultureInfo.InvariantCulture), 1e-6);
        Assert.Equal(10.94741559206765, double.Parse(efgd[7], CultureInfo.InvariantCulture), 1e-9);

        string[] claims = await File.ReadAllLinesAsync(Path.Combine(directory, "out", "claims.csv"));
        Assert.Equal("id,statement,number,tolerance,holds", claims[0]);
        Assert.Contains(claims, line => Regex.IsMatch(line, "^table-6-verdicts,\".+\",0,0,true$"));
    }

    [Fact]
    public async Task AClaimOfNothingFailsAndWhatIsNotUnderstoodIsSaidInOneLine()
    {
        foreach ((string[] arguments, string says) in ((string[], string)[])[
            (["table-6", "--datasets", "boston,nowhere"], "--datasets must hold some of boston, breast-cancer, a1a, wine, energy, powerplant, yacht, with commas between; it holds \"nowhere\"."),
            (["table-7"], "differences, curvatures; it is \"table-7\"."),
            (["table-6", "--protocol", "asDreamt"], "--protocol must be one of asRun, asPrinted; it is \"asDreamt\"."),
            (["table-6", "--datasets", ","], "it is empty")])
        {
            (int exitCode, _, string error) = await Run(arguments);
            Assert.Equal(1, exitCode);
            Assert.Contains(says, error, StringComparison.Ordinal);
            Assert.Single(error.Split('\n'));
        }

        (int nothing, string output, _) = await Run("table-6", "--datasets", "yacht");
        Assert.Equal(1, nothing);
        Assert.Contains("yacht is left out.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asRun")]
    [InlineData("asPrinted")]
    public async Task TheReportStandsForItself(string protocol)
    {
        string target = Path.Combine(directory, protocol);
        (int exitCode, _, string error) = await Run("figure-2", "figure-4", "figure-6", "--protocol", protocol, "--out", target);
        Assert.Equal((0, ""), (exitCode, error));
        string page = await File.ReadAllTextAsync(Path.Combine(target, "index.html"));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"(src|href)=""http", page);
        var document = System.Xml.Linq.XDocument.Parse(page[page.IndexOf('\n', StringComparison.Ordinal)..]);
        Assert.Equal(3, document.Descendants().Count(element => element.Name.LocalName == "svg"));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        foreach (string figure in (string[])["figure-2", "figure-4", "figure-6"])
            Assert.True((await File.ReadAllLinesAsync(Path.Combine(target, $"{figure}.csv"))).Length > 100, figure);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private Task<(int ExitCode, string Output, string Error)> Run(params string[] arguments) =>
        ServerProcess.ToEnd(directory, new Dictionary<string, string> { ["FISHERLAB_DATASETS"] = directory }, ["reproduce", .. arguments]);
}
