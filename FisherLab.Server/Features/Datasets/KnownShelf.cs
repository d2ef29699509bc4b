using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;

namespace FisherLab.Server.Features.Datasets;

/// <summary>The data sets that the lab knows by name; no uploads, and so no database.</summary>
internal sealed class KnownShelf(DatasetFiles files) : DatasetShelf
{
    public override IReadOnlyList<string> Keys => [.. Kinds.Datasets.Select(source => source.Key)];

    public override Dataset? Find(string key, out string reason)
    {
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is { } known)
            return files.Find(known, out reason);
        reason = "is the key of no data set.";
        return null;
    }
}
