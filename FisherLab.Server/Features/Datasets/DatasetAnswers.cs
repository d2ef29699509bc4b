using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Tells of data sets as the wire wants them.</summary>
internal sealed class DatasetAnswers(LabDb db, DatasetFiles files, DatasetJobs jobs, DatasetOverviews overviews)
{
    /// <summary>The known data sets, then the uploads, then those that are drawn for the paper's figures, by key.</summary>
    public async Task<IReadOnlyList<DatasetAnswer>> All(CancellationToken cancellation)
    {
        IReadOnlyDictionary<(string Key, string Content), int> counts = await jobs.Count(cancellation);
        return [.. (await Listed(cancellation)).Select(answer => answer with { Jobs = counts.GetValueOrDefault((answer.Key, answer.Content)) })];
    }

    /// <summary>The same without the jobs that use them.</summary>
    public async Task<IReadOnlyList<DatasetAnswer>> Listed(CancellationToken cancellation)
    {
        List<DatasetRow> uploads = await db.Datasets.AsNoTracking().OrderBy(row => row.Key).ToListAsync(cancellation);
        ILookup<bool, DatasetAnswer> known = Kinds.Datasets.ToLookup(source => source is ToySource, Of);
        return [.. known[false], .. uploads.Select(row => Of(row).Answer), .. known[true]];
    }

    /// <summary>A data set that the lab knows, without its jobs: no database is asked.</summary>
    public DatasetAnswer Of(DatasetSource source) => Known(source).Answer;

    /// <summary>One data set; null for an unknown key.</summary>
    public async Task<DatasetAnswer?> Find(string key, CancellationToken cancellation) => (await One(key, cancellation))?.Answer;

    /// <summary>One data set with a look into it, if it is here; null for an unknown key.</summary>
    public async Task<DatasetAnswer?> Look(string key, CancellationToken cancellation) => await One(key, cancellation) switch
    {
        null => null,
        (var answer, null) => answer,
        (var answer, { } data) => answer with { Overview = overviews.Of(data) },
    };

    private async Task<(DatasetAnswer Answer, Dataset? Data)?> One(string key, CancellationToken cancellation)
    {
        (DatasetAnswer Answer, Dataset? Data) found;
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is { } known)
            found = Known(known);
        else if (await db.Datasets.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is { } upload)
            found = Of(upload);
        else
            return null;
        return (found.Answer with { Jobs = await jobs.Count(key, found.Answer.Content, cancellation) }, found.Data);
    }

    private (DatasetAnswer Answer, Dataset? Data) Known(DatasetSource source)
    {
        Dataset? data = files.Find(source, out string reason);
        return (new DatasetAnswer
        {
            Key = source.Key,
            Title = source.Title,
            Origin = source.Origin,
            Source = source.Page,
            Licence = source.Licence,
            Rows = source.Rows,
            Columns = source.Columns,
            Target = source.Target,
            Likelihood = DatasetOverviews.LikelihoodOf(source.IsBinary),
            Content = source.Content,
            Available = data is not null,
            Reason = data is null ? reason : null,
            Place = source.IsEmbedded ? "embedded" : "directory",
            Addresses = source.Addresses,
            Jobs = 0,
        }, data);
    }

    private (DatasetAnswer Answer, Dataset? Data) Of(DatasetRow row)
    {
        Dataset? data = files.Find(row, out string reason);
        return (new DatasetAnswer
        {
            Key = row.Key,
            Title = row.Title,
            Origin = "Uploaded",
            Source = null,
            Licence = "Unknown",
            Rows = row.Rows,
            Columns = row.Columns,
            Target = row.Target,
            Likelihood = DatasetOverviews.LikelihoodOf(row.IsBinary),
            Content = row.Content,
            Available = data is not null,
            Reason = data is null ? reason : null,
            Place = "upload",
            Addresses = [],
            Jobs = 0,
        }, data);
    }
}
