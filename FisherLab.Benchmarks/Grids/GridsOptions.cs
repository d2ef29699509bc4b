namespace FisherLab.Benchmarks.Grids;

/// <summary>What is measured.</summary>
/// <param name="Datasets">Keys; empty for all seven.</param>
/// <param name="Threads">Of the engine; NumPy has one.</param>
/// <param name="Every">NumPy makes every so many-th damping; its seconds are scaled by cells.</param>
/// <param name="Baseline">Whether NumPy runs at all.</param>
/// <param name="Out">Directory of the CSV files.</param>
internal sealed record GridsOptions(IReadOnlyList<string> Datasets, int Threads, int Every, bool Baseline, string Out);
