using FisherLab.Client.Api;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Results;

/// <summary>One trajectory as a table: a row an iteration, the start's first; a column a probe, under its key.</summary>
internal static class RunTable
{
    public static Table<int> Of(RunAnswer run) => new(
        [
            new CountColumn<int>("iteration", iteration => iteration),
            new NumberColumn<int>("loss", iteration => run.Losses[iteration]),
            .. run.Probes.Select(probe => new NumberColumn<int>(probe.Key, iteration => probe.Value[iteration])),
        ],
        Enumerable.Range(0, run.Losses.Count));
}
