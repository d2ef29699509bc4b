using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

internal sealed class Table6Verdicts : PaperClaim
{
    public override string Id => "table-6-verdicts";

    public override string Item => Table6.Id;

    public override string Statement =>
        "Every verdict on a printed cell of Table 6, of the searches that are finished, is among those expected of it: cells of which it is not";

    // Each of the 21 is expected.
    public override double Tolerance => 0;

    public override double? Measure(Evidence evidence) => evidence.Protocol == Protocol.AsRun ? Unexpected(Judge(evidence)) : null;

    /// <summary>How many verdicts are not among those expected: an expected "differs" is no failure. Null where nothing was judged.</summary>
    public static double? Unexpected(IReadOnlyCollection<Judgement> judged) => judged.Count > 0 ? judged.Count(judgement => !judgement.IsExpected) : null;

    private static IReadOnlyCollection<Judgement> Judge(Evidence evidence) =>
    [
        .. from cells in Table6.Cells.GroupBy(cell => cell.Dataset)
           let job = PaperGrid.Of(cells.Key, Protocol.AsRun)
           let search = evidence.Find(job)
           where search is not null
           from cell in cells
           let method = search.Grids.ToList().FindIndex(grid => grid.Method.Id == cell.Method)
           select Judgement.Of(cell, search.Grids[method], job.Selection, search.Stabilities[method]),
    ];
}
