using FisherLab.Engine.Probes;

namespace FisherLab.Engine.Running;

/// <summary>Collects the losses, the probes and, where asked, the parameters of one run.</summary>
internal sealed class RunRecord(IReadOnlyList<Probe> probes)
{
    public List<double> Losses { get; } = [];

    public Dictionary<Probe, List<double>> Probes { get; } = probes.ToDictionary(probe => probe, _ => new List<double>());

    /// <summary>θ_t, one after the other.</summary>
    public List<double> Points { get; } = [];

    public ParameterPath ToPath(RunResult result) => new(result, Losses, Points.ToArray());

    public Trajectory ToTrajectory(RunResult result) =>
        new(result, Losses, Probes.ToDictionary(series => series.Key, series => (IReadOnlyList<double>)series.Value));
}
