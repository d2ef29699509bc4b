using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Paper;

/// <summary>All that an item shows, worked out when it is asked for and then kept.</summary>
internal sealed class PaperAudit
{
    private readonly Lazy<IReadOnlyList<JudgedCell>> judged;
    private readonly Lazy<IReadOnlyList<Claim>> claims;
    private readonly Lazy<FigureData?> figure;
    private readonly Lazy<PaperTable?> table;
    private readonly Lazy<IReadOnlyList<DifferenceAnswer>> differences;

    /// <param name="item">The figure or table.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="stored">What a job has drawn; null for an item that is drawn from searches.</param>
    public PaperAudit(PaperItem item, Evidence evidence, FigureData? stored)
    {
        judged = new(() => [.. item.Jobs(evidence.Protocol).SelectMany(job => Judge(job, evidence))]);
        claims = new(() => [.. PaperClaims.Of(item.Id).Select(claim => claim.Check(evidence))]);
        figure = new(() => stored ?? (item.Jobs(evidence.Protocol).Any(job => job.Figure is not null) ? null : item.Draw(evidence)));
        table = new(() => item.Fill(evidence));
        differences = new(() =>
        [
            .. from difference in Engine.Paper.Differences.All
               where item is DifferencesItem || difference.Items.Contains(item.Id)
               select new DifferenceAnswer(difference.Number, difference.Where, difference.Printed, difference.AsRun, difference.Find(evidence)),
        ]);
    }

    /// <summary>Table 6's cells in the item's finished searches.</summary>
    public IReadOnlyList<JudgedCell> Judged => judged.Value;

    public IReadOnlyList<Claim> Claims => claims.Value;

    public FigureData? Figure => figure.Value;

    public PaperTable? Table => table.Value;

    public IReadOnlyList<DifferenceAnswer> Differences => differences.Value;

    private static IEnumerable<JudgedCell> Judge(JobSpec job, Evidence evidence)
    {
        if (evidence.Find(job) is not { } search || Table6.DatasetOf(job, evidence.Protocol) is not { } dataset)
            yield break;
        foreach ((Grid grid, StabilityMap stability) in search.Grids.Zip(search.Stabilities))
        {
            PrintedCell printed = Table6.Cells.Single(cell => cell.Dataset == dataset && cell.Method == grid.Method.Id);
            yield return new JudgedCell(Judgement.Of(printed, grid, job.Selection, stability), grid, stability);
        }
    }
}
