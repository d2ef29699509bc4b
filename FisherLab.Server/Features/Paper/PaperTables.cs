using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Paper;

/// <summary>What the paper's items hold as tables to export: losses with 17 digits, so that every number reads back to its bits.</summary>
internal static class PaperTables
{
    private const string Exponent = "0.000000";

    /// <summary>Everything that a figure draws: one row a point.</summary>
    public static Table<FigureRow> Of(FigureData figure) => new(
        [
            new TextColumn<FigureRow>("panel", row => row.Panel.Id),
            new TextColumn<FigureRow>("mark", row => row.Mark.Id),
            new TextColumn<FigureRow>("label", row => row.Mark.Label),
            new CountColumn<FigureRow>("index", row => row.Index),
            new NumberColumn<FigureRow>("x", row => row.Mark.X[row.Index]),
            new NumberColumn<FigureRow>("y", row => row.Mark.Y[row.Index]),
        ],
        from panel in figure.Panels
        from mark in panel.Marks
        from index in Enumerable.Range(0, mark.X.Count)
        select new FigureRow(panel, mark, index));

    /// <summary>Table 6: the printed cells beside ours.</summary>
    public static Table<JudgedCell> Of(IReadOnlyList<JudgedCell> judged) => new(
        [
            new TextColumn<JudgedCell>("dataset", cell => cell.Judgement.Printed.Dataset),
            new TextColumn<JudgedCell>("method", cell => cell.Judgement.Printed.Method),
            new NumberColumn<JudgedCell>("printed_log10_step_size", cell => cell.Judgement.Printed.Log10StepSize, Exponent),
            new NumberColumn<JudgedCell>("printed_log10_damping", cell => cell.Judgement.Printed.Log10Damping, Exponent),
            new NumberColumn<JudgedCell>("printed_loss", cell => cell.Judgement.Result.FinalLoss),
            new NumberColumn<JudgedCell>("our_log10_step_size", cell => cell.OurLog10StepSize, Exponent),
            new NumberColumn<JudgedCell>("our_log10_damping", cell => cell.OurLog10Damping, Exponent),
            new NumberColumn<JudgedCell>("our_loss", cell => cell.OurLoss),
            new CountColumn<JudgedCell>("tied", cell => cell.Judgement.Ours?.Tied.Count ?? 0),
            new TextColumn<JudgedCell>("stability", cell => WireWord.Of(cell.Judgement.Stability)),
            new TextColumn<JudgedCell>("verdict", cell => WireWord.Of(cell.Judgement.Verdict)),
        ],
        judged);

    public static Table<Claim> Of(IReadOnlyList<Claim> claims) => new(
        [
            new TextColumn<Claim>("id", claim => claim.Id),
            new TextColumn<Claim>("statement", claim => claim.Statement),
            new NumberColumn<Claim>("number", claim => claim.Number),
            new NumberColumn<Claim>("tolerance", claim => claim.Tolerance),
            new TextColumn<Claim>("holds", claim => claim.Holds switch { null => "", true => "true", false => "false" }),
        ],
        claims);

    /// <summary>The list "printed against as run": one row a finding, or one without numbers.</summary>
    public static Table<(DifferenceAnswer Difference, Finding? Finding)> Of(IReadOnlyList<DifferenceAnswer> differences) => new(
        [
            new CountColumn<(DifferenceAnswer Difference, Finding? Finding)>("number", row => row.Difference.Number),
            new TextColumn<(DifferenceAnswer Difference, Finding? Finding)>("where", row => row.Difference.Where),
            new TextColumn<(DifferenceAnswer Difference, Finding? Finding)>("printed", row => row.Difference.Printed),
            new TextColumn<(DifferenceAnswer Difference, Finding? Finding)>("as_run", row => row.Difference.AsRun),
            new TextColumn<(DifferenceAnswer Difference, Finding? Finding)>("finding", row => row.Finding?.Name ?? ""),
            new NumberColumn<(DifferenceAnswer Difference, Finding? Finding)>("finding_as_printed", row => row.Finding?.AsPrinted),
            new NumberColumn<(DifferenceAnswer Difference, Finding? Finding)>("finding_as_run", row => row.Finding?.AsRun),
            new NumberColumn<(DifferenceAnswer Difference, Finding? Finding)>("published", row => row.Finding?.Published),
        ],
        differences.SelectMany(difference => difference.Findings.Count == 0
            ? [(difference, null)]
            : difference.Findings.Select(finding => (difference, (Finding?)finding))));

    /// <summary>A table of settings: what is printed and what is so here, column by column.</summary>
    public static Table<IReadOnlyList<PaperCell>> Of(PaperTable table) => new(
        [
            .. table.Columns.SelectMany((head, i) => (Column<IReadOnlyList<PaperCell>>[])
            [
                new TextColumn<IReadOnlyList<PaperCell>>($"{head} (printed)", row => row[i].Printed),
                new TextColumn<IReadOnlyList<PaperCell>>($"{head} (here)", row => row[i].Here),
            ]),
        ],
        table.Rows);
}

/// <summary>A point of a figure.</summary>
internal readonly record struct FigureRow(FigurePanel Panel, FigureMark Mark, int Index);
