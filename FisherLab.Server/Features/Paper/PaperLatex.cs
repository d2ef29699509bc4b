using FisherLab.Engine.Catalog;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Paper;

/// <summary>An item as a table for a paper: Table 6 with its verdicts, a table of settings, or a figure's numbers, printed beside found.</summary>
internal static class PaperLatex
{
    public static string Of(PaperItem item, Protocol protocol, PaperAudit audit)
    {
        string caption = $"{item.Title}: {LatexText.Of(item.Subject)}, {(protocol == Protocol.AsRun ? "as run" : "as printed")}. FisherLab {LatexText.Of(ThisLab.Version)}.";
        string label = $"tab:{item.Id}";
        if (audit.Table is { } table)
            return LatexTable.Of(caption, label, new string('l', table.Columns.Count), [.. table.Columns.Select(LatexText.Of)], table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Cell)]));
        if (item.Id == Table6.Id)
            return LatexTable.Of(
                $"{caption} Exponents of step size and damping; loss after 100 iterations.", label, "llrrrrrl",
                ["Data set", "Method", "Printed", "Loss", "Here", "Loss", "Tied", "Verdict"], audit.Judged.Select(Row));
        if (audit.Figure is { } figure)
            return LatexTable.Of(caption, label, "lrr", ["Number", "Printed", "Found"], figure.Numbers.Select(number => (IReadOnlyList<string>)[LatexText.Of(number.Name), Number(number.Printed), LatexText.Number(number.Found)]));
        return LatexTable.Of(caption, label, "p{9cm}rrl", ["Claim", "Number", "Tolerance", "Holds"], audit.Claims.Select(claim =>
            (IReadOnlyList<string>)[LatexText.Of(claim.Statement), Number(claim.Number), LatexText.Number(claim.Tolerance), claim.Holds switch { null => "--", true => "yes", false => "no" }]));
    }

    private static IReadOnlyList<string> Row(JudgedCell cell)
    {
        Judgement judgement = cell.Judgement;
        return
        [
            LatexText.Of(judgement.Printed.Dataset), Kinds.Optimizers.Of(cell.Grid.Method.Optimizer).About.Symbol,
            Exponents(judgement.Printed.Log10StepSize, judgement.Printed.Log10Damping), LatexText.Number(judgement.Result.FinalLoss),
            Exponents(cell.OurLog10StepSize, cell.OurLog10Damping), Number(cell.OurLoss),
            LatexText.Number(judgement.Ours?.Tied.Count ?? 0), WireWord.Of(judgement.Verdict),
        ];
    }

    private static string Exponents(double? stepSize, double? damping) => damping is null ? Number(stepSize) : $"{Number(stepSize)}, {Number(damping)}";

    private static string Number(double? value) => value is { } number ? LatexText.Number(number) : "--";

    private static string Cell(PaperCell cell) => cell.Agrees ? LatexText.Of(cell.Here) : $"{LatexText.Of(cell.Printed)} (here {LatexText.Of(cell.Here)})";
}
