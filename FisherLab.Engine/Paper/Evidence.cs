using FisherLab.Engine.Datasets;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Paper;

/// <summary>What the audit of the paper rests on: data, finished searches, and the engine that is under audit.</summary>
public abstract class Evidence
{
    public abstract Protocol Protocol { get; }

    /// <summary>What is asked instead of the kinds themselves, so that a broken one can be put in its place.</summary>
    public virtual AuditedEngine Engine => new();

    /// <summary>Null where the data are not here.</summary>
    /// <param name="key">Key of a data set.</param>
    public abstract Dataset? Dataset(string key);

    /// <summary>The results of equal work; null where it was not done, or not finished.</summary>
    /// <param name="job">What was asked.</param>
    public abstract FinishedSearch? Find(JobSpec job);
}
