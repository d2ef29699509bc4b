namespace FisherLab.Client.Api;

/// <summary>What a job would be, before it is submitted.</summary>
/// <param name="Fingerprint">Its identity.</param>
/// <param name="Cells">Cells of all methods.</param>
/// <param name="Stored">Of them, cells whose result is stored already.</param>
/// <param name="EstimatedSeconds">For the cells that are not stored, at the rate of the latest work of this server, or at a cautious guess before there was any.</param>
/// <param name="CellsPerSecond">That rate, in cells of this job.</param>
/// <param name="SameAs">A finished job with the same fingerprint.</param>
public sealed record CheckAnswer(
    string Fingerprint, int Cells, int Stored, double EstimatedSeconds, double CellsPerSecond, JobReference? SameAs);

/// <summary>Names a job.</summary>
public sealed record JobReference(string Id, string Name);
