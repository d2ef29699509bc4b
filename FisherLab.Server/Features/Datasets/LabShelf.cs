using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>All data sets of the lab: the known ones and the uploads.</summary>
internal sealed class LabShelf(LabDb db, DatasetFiles files) : DatasetShelf
{
    public override IReadOnlyList<string> Keys =>
        [.. Kinds.Datasets.Select(source => source.Key), .. db.Datasets.AsNoTracking().OrderBy(row => row.Key).Select(row => row.Key)];

    public override Dataset? Find(string key, out string reason)
    {
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is { } known)
            return files.Find(known, out reason);
        if (db.Datasets.AsNoTracking().FirstOrDefault(row => row.Key == key) is { } upload)
            return files.Find(upload, out reason);
        reason = "is the key of no data set.";
        return null;
    }
}
