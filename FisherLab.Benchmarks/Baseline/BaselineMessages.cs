namespace FisherLab.Benchmarks.Baseline;

/// <summary>A search that the baseline is asked for; X.f64 and y.f64 lie in the directory.</summary>
internal sealed record BaselineRequest(
    string Directory, int Samples, int Parameters, string Likelihood, double? Clip, string Method,
    IReadOnlyList<double> StepSizes, IReadOnlyList<double> Dampings, int Iterations, double? StopFactor);

/// <summary>One way in which the baseline made the search.</summary>
/// <param name="Variant">Its name.</param>
/// <param name="Cpu">CPU seconds.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Batch">Runs made at once.</param>
internal sealed record BaselineVariant(string Variant, double Cpu, double Wall, int Batch);

/// <summary>A search made.</summary>
/// <param name="Variants">The ways in which it was made.</param>
/// <param name="Losses">Names of the files of last losses: the same cells, the first and others with the samples in reverse.</param>
internal sealed record BaselineAnswer(IReadOnlyList<BaselineVariant> Variants, IReadOnlyList<string> Losses);

/// <summary>What runs the baseline.</summary>
/// <param name="NumPy">Its version.</param>
/// <param name="Blas">The library and its kernels.</param>
/// <param name="Dgemm">1e9 multiply-adds a second of its matrix product.</param>
internal sealed record BaselineFacts(string NumPy, string Blas, double Dgemm);

internal sealed record BaselineMemory(double Megabytes);
