using System.Runtime.InteropServices;
using FisherLab.Engine.Problems;

namespace FisherLab.Benchmarks.Baseline;

/// <summary>A temporary directory through which numbers go to the baseline and come back, as raw little-endian doubles.</summary>
internal sealed class ProblemFiles : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fisherlab-").FullName;

    public void Write(Problem problem)
    {
        WriteAll("X.f64", problem.Matrix.Span);
        WriteAll("y.f64", problem.Targets.Span);
    }

    /// <summary>The last losses that the baseline left under a name, row-major, step size outer.</summary>
    public double[] Losses(string name) =>
        MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(System.IO.Path.Combine(Path, $"losses-{name}.f64"))).ToArray();

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void WriteAll(string name, ReadOnlySpan<double> numbers) =>
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), MemoryMarshal.AsBytes(numbers));
}
