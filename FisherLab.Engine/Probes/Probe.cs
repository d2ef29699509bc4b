using FisherLab.Engine.Curvatures;

namespace FisherLab.Engine.Probes;

/// <summary>A number recorded at every iterate of a run, the start and the last one included. It never changes the run.</summary>
public abstract record Probe
{
    /// <summary>The curvatures whose preconditioned gradients the probe reads.</summary>
    public virtual IReadOnlyList<Curvature> Curvatures => [];

    /// <summary>The number at one iterate; NaN where it is not defined.</summary>
    public abstract double At(in ProbePoint point);
}
