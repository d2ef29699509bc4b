using FisherLab.Engine.Catalog;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Reasons;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;

namespace FisherLab.Server.Features.Results;

/// <summary>Makes runs of a grid again, for their trajectories and for why they ended so, and keeps those that were asked for last.</summary>
/// <param name="optima">Minima of the jobs.</param>
internal sealed class RemadeRuns(Optima optima)
{
    // Few: one of 100,000 iterations with all probes has 3 MB.
    private readonly SharedWork<(string Job, string Method, Cell Cell, string Probes), Trajectory> trajectories = new(16);
    private readonly SharedWork<(string Job, string Method, Cell Cell), Reason> reasons = new(256);

    /// <param name="job">The job's id.</param>
    /// <param name="prepared">The job.</param>
    /// <param name="method">One of its methods.</param>
    /// <param name="cell">Which run.</param>
    /// <param name="probes">What to record.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Trajectory> Trajectory(
        string job, PreparedJob prepared, MethodSpec method, Cell cell, IReadOnlyList<Probe> probes, CancellationToken cancellation) => trajectories.Get(
            (job, method.Id, cell, string.Join(',', probes.Select(probe => Kinds.Probes.Of(probe).Key))),
            stop => GridSearch.Record(prepared.Problem, prepared.Rules, new Grid(method), [cell], probes, stop)[0],
            cancellation);

    /// <inheritdoc cref="Trajectory"/>
    /// <exception cref="NotSupportedException">The likelihood has no solver.</exception>
    public async Task<Reason> Reason(string job, PreparedJob prepared, MethodSpec method, Cell cell, CancellationToken cancellation)
    {
        Minimum minimum = await optima.Of(job, prepared.Problem, cancellation);
        return await reasons.Get(
            (job, method.Id, cell), stop => ReasonSearch.Of(prepared.Problem, prepared.Rules, new Grid(method).Optimizer(cell), minimum, stop), cancellation);
    }
}
