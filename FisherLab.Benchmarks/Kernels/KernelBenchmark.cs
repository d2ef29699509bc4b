using BenchmarkDotNet.Attributes;
using FisherLab.Benchmarks.Machine;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>
/// A kernel beside the multiply-add peak, measured in the same run: a class has the kernel, and says how many multiply-adds its formula needs. To add
/// a kernel, add a class. BenchmarkDotNet derives from these classes, so they are not sealed.
/// </summary>
public abstract class KernelBenchmark
{
    /// <summary>Multiply-adds that the formula needs for one call: what the kernel does beyond them does not count as work.</summary>
    internal abstract double MultiplyAdds { get; }

    /// <summary>Fills what the kernel reads.</summary>
    protected abstract void Prepare();

    /// <summary>One call; overridden with [Benchmark(Description = "its name")].</summary>
    public abstract void Kernel();

    /// <summary>Prepares, and waits until the runtime has put the optimized form in place: it counts calls, and compiles in pauses.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        Prepare();
        for (int stage = 0; stage < 4; stage++)
        {
            for (int call = 0; call < 100; call++)
                Kernel();
            Thread.Sleep(250);
        }
    }

    [Benchmark(Baseline = true, Description = "multiply-add peak")]
    public double Peak() => PeakRate.Burst();

    /// <summary>Numbers in (−1, 1), the same every time.</summary>
    internal static void Fill(Span<double> numbers, int seed)
    {
        var random = new Random(seed);
        foreach (ref double number in numbers)
            number = 2 * random.NextDouble() - 1;
    }
}
