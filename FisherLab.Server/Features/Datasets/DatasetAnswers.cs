using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Problems;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Tells of data sets as the wire wants them.</summary>
internal sealed class DatasetAnswers(LabDb db, DatasetFiles files)
{
    /// <summary>The known data sets, then the uploads, by key.</summary>
    public async Task<IReadOnlyList<DatasetAnswer>> All(CancellationToken cancellation)
    {
        List<DatasetRow> uploads = await db.Datasets.AsNoTracking().OrderBy(row => row.Key).ToListAsync(cancellation);
        return [.. Kinds.Datasets.Select(Of), .. uploads.Select(Of)];
    }

    public DatasetAnswer Of(DatasetSource source) => new()
    {
        Key = source.Key,
        Title = source.Title,
        Origin = source.Origin,
        Licence = source.Licence,
        Rows = source.Rows,
        Columns = source.Columns,
        Target = source.Target,
        Likelihood = LikelihoodOf(source.IsBinary),
        Content = source.Content,
        Available = files.Find(source, out _) is not null,
        Place = source.IsEmbedded ? "embedded" : "directory",
    };

    public DatasetAnswer Of(DatasetRow row) => new()
    {
        Key = row.Key,
        Title = row.Title,
        Origin = "Uploaded",
        Licence = "Unknown",
        Rows = row.Rows,
        Columns = row.Columns,
        Target = row.Target,
        Likelihood = LikelihoodOf(row.IsBinary),
        Content = row.Content,
        Available = files.Find(row, out _) is not null,
        Place = "upload",
    };

    private static string LikelihoodOf(bool binary) => Kinds.Likelihoods.Of(binary ? new Bernoulli() : new Gaussian()).Key;
}
