using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Paper;
using Spectre.Console;

namespace FisherLab.Server.Commands.Paper;

/// <summary>Table 6 for people: what is printed beside what was found, and a sentence on each cell that is not reproduced.</summary>
internal static class Table6Console
{
    public static void Write(IReadOnlyList<JudgedCell> judged)
    {
        AnsiConsole.Write(Table(judged));
        Console.WriteLine("Cells are log10 of step size, damping; tied is within 1e-10 of our loss; stability is the printed cell's, then ours where it is another.");
        foreach (JudgedCell cell in judged.Where(cell => cell.Judgement.Verdict is not (Verdict.Exact or Verdict.Tied)))
            Console.WriteLine(Sentence(cell));
    }

    private static Table Table(IReadOnlyList<JudgedCell> judged)
    {
        Table table = new Table().Border(TableBorder.Horizontal);
        foreach (string head in (string[])["data set", "method", "printed", "its loss here", "our cell", "our loss", "tied", "stability", "verdict"])
            table.AddColumn(head, column => column.NoWrap().Padding(0, 2));
        foreach (int number in (int[])[2, 3, 4, 5, 6])
            table.Columns[number].RightAligned();
        foreach (JudgedCell cell in judged)
        {
            Judgement judgement = cell.Judgement;
            table.AddRow(
                judgement.Printed.Dataset, cell.Symbol, Cell(judgement.Printed.Log10StepSize, judgement.Printed.Log10Damping), Numbers.Loss(judgement.Result.FinalLoss),
                Cell(cell.OurLog10StepSize, cell.OurLog10Damping), Numbers.Loss(cell.OurLoss), Numbers.Count(judgement.Ours?.Tied.Count ?? 0),
                Stabilities(judgement), Word(judgement));
        }

        return table;
    }

    private static string Cell(double? stepSize, double? damping) => $"{Numbers.Log(stepSize)}{(damping is null ? "" : $", {Numbers.Log(damping, 1)}")}";

    private static string Stabilities(Judgement judgement) => judgement.Stability == judgement.OurStability
        ? StabilityWord.Of(judgement.Stability)
        : $"{StabilityWord.Of(judgement.Stability)}, {StabilityWord.Of(judgement.OurStability)}";

    private static string Word(Judgement judgement) => $"{judgement.Verdict.ToString().ToLowerInvariant()}{(judgement.IsExpected ? "" : " (unexpected)")}";

    /// <summary>What can be said of a cell that is not reproduced.</summary>
    public static string Sentence(JudgedCell cell)
    {
        Judgement judgement = cell.Judgement;
        string range = cell.Stability.Of(judgement.Cell) is { Class: Stability.Sensitive or Stability.Unstable } known
            ? $" Moving the data by one ulp gives it losses {StabilityWord.Between(new LossRange(known.Low, known.High))}."
            : "";
        string better = judgement.BetterCells == 1 ? "1 cell does better" : $"{Numbers.Count(judgement.BetterCells, "cell")} do better";
        return $"{judgement.Printed.Dataset}, {cell.Symbol}: the printed cell ends at loss {Numbers.Loss(judgement.Result.FinalLoss)}, and {better}; "
            + $"ours, {Cell(cell.OurLog10StepSize, cell.OurLog10Damping)}, ends at {Numbers.Loss(cell.OurLoss)}.{range}";
    }
}
