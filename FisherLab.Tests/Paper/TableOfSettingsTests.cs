using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Tests.Paper;

/// <summary>Tables 2 to 5: every cell as printed, beside what is so here.</summary>
public sealed class TableOfSettingsTests
{
    [Fact]
    public void Table2HasTheCovariancesThatTheMatricesMake() => Assert.Equal(
        [
            "N([1, 1], [2 0; 0 2]) > N([1, 1], [4 0; 0 4])",
            "N([−1, −1], [2 0; 0 2]) > N([−1, −1], [4 0; 0 4])",
            "N([1.5, 1.5], [3 0; 0 3]) > N([1.5, 1.5], [9 0; 0 9])",
            "N([−1, −1], [1.5 −0.9; −0.9 1.5]) > N([1, 1], [3.06 −2.7; −2.7 3.06])",
            "N([1, 1], [1.5 0.9; 0.9 1.5]) > N([−1, −1], [3.06 2.7; 2.7 3.06])",
        ],
        Differing(new Table2(), Protocol.AsRun));

    [Fact]
    public void Table3HasTheInterceptAndTheVariance() => Assert.Equal(
        ["x + ε > 1 + x + ε", "x + ε > 1 + x + ε", "N(0, 2) > N(0, 4)", "x + ½ x² + ε > 1 + x + ½ x² + ε"],
        Differing(new Table3(), Protocol.AsRun));

    [Fact]
    public void AsPrintedTables2And3AreWhatIsPrinted()
    {
        Assert.Empty(Differing(new Table2(), Protocol.AsPrinted));
        Assert.Empty(Differing(new Table3(), Protocol.AsPrinted));
    }

    [Theory]
    [InlineData(Protocol.AsRun, "683 > 30", "10 > 569")]
    [InlineData(Protocol.AsPrinted, "683 > 10", "10 > 683")]
    public void Table4HasItsColumnsExchanged(Protocol protocol, string breastCancer, string samples) => Assert.Equal(
        [
            "1′605 > 123", "123 > 1′605", breastCancer, samples, "506 > 13", "13 > 506", "308 > 6", "7 > 308",
            "9′568 > 4", "4 > 9′568", "178 > 13", "13 > 178", "768 > 8", "8 > 768",
        ],
        Differing(new Table4(), protocol));

    [Theory]
    [InlineData(Protocol.AsRun)]
    [InlineData(Protocol.AsPrinted)]
    public void Table5IsRightButForItsExample(Protocol protocol) => Assert.Equal(
        ["10^0, 10^0.25, 10^0.5, … > 10^0, 10^0.125, 10^0.25, …", "10^0, 10^0.25, 10^0.5, … > 10^0, 10^0.5, 10^1, …"],
        Differing(new Table5(), protocol));

    [Fact]
    public void EveryRowHasAsManyCellsAsTheTableHasHeads() => Assert.All((PaperItem[])[new Table2(), new Table3(), new Table4(), new Table5()], item =>
    {
        PaperTable table = item.Fill(new ClaimEvidence(Protocol.AsRun))!;
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
        Assert.All(table.Rows.SelectMany(row => row), cell => Assert.NotEmpty(cell.Here));
        Assert.Equal(item.Title.ToLowerInvariant().Replace(' ', '-'), item.Id);
    });

    private static IEnumerable<string> Differing(PaperItem item, Protocol protocol) =>
        item.Fill(new ClaimEvidence(protocol))!.Rows.SelectMany(row => row).Where(cell => !cell.Agrees).Select(cell => $"{cell.Printed} > {cell.Here}");
}
