using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Server.Features.Results;

/// <summary>Finds the minima of jobs, and keeps those that were asked for last.</summary>
internal sealed class Optima
{
    private readonly SharedWork<string, Minimum> minima = new(64);

    /// <param name="job">The job's id.</param>
    /// <param name="problem">Its problem.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="NotSupportedException">Its likelihood has no solver.</exception>
    public Task<Minimum> Of(string job, Problem problem, CancellationToken cancellation) =>
        minima.Get(job, stop => MinimumSearch.Find(problem, stop), cancellation);
}
