namespace FisherLab.Client.Figures;

/// <summary>A cell of a job.</summary>
/// <param name="Method">The method's id.</param>
/// <param name="Step">Index of its step size.</param>
/// <param name="Damping">Index of its damping; null for a method without one.</param>
public sealed record GridCell(string Method, int Step, int? Damping);
