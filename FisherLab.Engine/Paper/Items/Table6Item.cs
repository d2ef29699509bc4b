using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>Table 6: the cells that seven searches select.</summary>
internal sealed class Table6Item : PaperItem
{
    public override string Id => Table6.Id;

    public override string Title => "Table 6";

    public override string Subject => "selected step size and damping, 21 choices";

    public override IReadOnlyList<JobSpec> Jobs(Protocol protocol) => [.. Table6.Datasets.Select(dataset => PaperGrid.Of(dataset, protocol))];
}
