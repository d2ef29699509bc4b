using FisherLab.Engine.Datasets;

namespace FisherLab.Engine.Jobs;

/// <summary>Where a job's data set is looked up.</summary>
public abstract class DatasetShelf
{
    /// <summary>The keys that can be named.</summary>
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>The data, verified.</summary>
    /// <param name="key">As in the spec.</param>
    /// <param name="reason">Why there are none: an unknown key, or a file that is not here.</param>
    /// <returns>Null where there are none.</returns>
    public abstract Dataset? Find(string key, out string reason);
}
