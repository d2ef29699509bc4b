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

internal sealed record BaselineAnswer(IReadOnlyList<BaselineVariant> Variants);

/// <summary>What runs the baseline.</summary>
/// <param name="NumPy">Its version.</param>
/// <param name="Blas">The library and its kernels.</param>
/// <param name="Dgemm">1e9 multiply-adds a second of its matrix product.</param>
internal sealed record BaselineFacts(string NumPy, string Blas, double Dgemm);

internal sealed record BaselineMemory(double Megabytes);
