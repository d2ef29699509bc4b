using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;

namespace FisherLab.Server.Features.Results;

/// <summary>Keeps the minima of the jobs that were asked for last.</summary>
internal sealed class Optima
{
    private readonly BoundedCache<string, Minimum> cache = new(64);

    /// <param name="job">The job's id.</param>
    /// <param name="problem">Its problem.</param>
    /// <exception cref="NotSupportedException">Its likelihood has no solver.</exception>
    public Minimum Of(string job, Problem problem) => cache.Get(job, () => MinimumSearch.Find(problem));
}
