using FisherLab.Engine.Probes;

namespace FisherLab.Engine.Running;

/// <summary>Collects the losses and probes of one run.</summary>
internal sealed class RunRecord(IReadOnlyList<Probe> probes)
{
    public List<double> Losses { get; } = [];

    public Dictionary<Probe, List<double>> Probes { get; } = probes.ToDictionary(probe => probe, _ => new List<double>());

    public Trajectory ToTrajectory(RunResult result) =>
        new(result, Losses, Probes.ToDictionary(series => series.Key, series => (IReadOnlyList<double>)series.Value));
}
