using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Problems;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Looks into data sets. What was found is kept: the same content has the same statistics.</summary>
internal sealed class DatasetOverviews
{
    private const int MostColumns = 1000, MostRows = 20;

    private readonly BoundedCache<(string Content, string Names), DatasetOverview> cache = new(16);

    public DatasetOverview Of(Dataset dataset) =>
        cache.Get((dataset.Content, string.Join(',', dataset.FeatureNames.Append(dataset.TargetName))), () => Look(dataset));

    /// <summary>What a file would be.</summary>
    /// <param name="table">Its columns.</param>
    /// <param name="anyTarget">Whether any column can be the target, or else only the last.</param>
    public static PreviewAnswer Preview(NumberTable table, bool anyTarget)
    {
        int last = table.Names.Count - 1;
        int[] shown = [.. Enumerable.Range(0, last).Take(MostColumns - 1), last];
        ColumnStatistics[] columns = [.. shown.Select(column => ColumnStatistics.Of(table.Names[column], table.Column(column)))];
        return new PreviewAnswer
        {
            Rows = table.Rows,
            Columns = columns,
            ColumnsLeftOut = table.Names.Count - shown.Length,
            FirstRows = [.. Enumerable.Range(0, Math.Min(MostRows, table.Rows)).Select(row => shown.Select(column => table.Row(row)[column]).ToArray())],
            Targets = [.. columns.Where((_, i) => anyTarget || i == columns.Length - 1).Select(column => new TargetChoice(column.Name, LikelihoodOf(column.IsClasses)))],
        };
    }

    /// <summary>The likelihood that data have by themselves.</summary>
    public static string LikelihoodOf(bool classes) => Kinds.Likelihoods.Of(classes ? new Bernoulli() : new Gaussian()).Key;

    private static DatasetOverview Look(Dataset dataset)
    {
        PreviewAnswer whole = Preview(NumberTable.Of(dataset), anyTarget: false);
        return new DatasetOverview
        {
            Columns = [.. whole.Columns.SkipLast(1)],
            ColumnsLeftOut = whole.ColumnsLeftOut,
            Target = whole.Columns[^1],
            Collinearity = Collinearity.Of(dataset),
            FirstRows = whole.FirstRows,
        };
    }
}
