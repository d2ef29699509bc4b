using FisherLab.Engine.Datasets;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Paper;

/// <summary>Evidence of the data that are here, and of what a test hands in: an engine, whole or broken, and searches.</summary>
internal sealed class ClaimEvidence : Evidence
{
    private readonly Protocol protocol;
    private readonly AuditedEngine engine;
    private readonly Func<JobSpec, FinishedSearch?> find;

    public ClaimEvidence(Protocol protocol = Protocol.AsRun, AuditedEngine? engine = null, Func<JobSpec, FinishedSearch?>? find = null)
    {
        this.protocol = protocol;
        this.engine = engine ?? new AuditedEngine();
        this.find = find ?? (_ => null);
    }

    public override Protocol Protocol => protocol;

    public override AuditedEngine Engine => engine;

    public override Dataset? Dataset(string key) => KnownData.Find(key);

    public override FinishedSearch? Find(JobSpec job) => find(job);
}
