namespace FisherLab.Benchmarks.Machine;

/// <summary>What a piece of work cost this process.</summary>
/// <param name="Cpu">CPU seconds of all threads, compilation and garbage collection included.</param>
/// <param name="Wall">Seconds on the clock.</param>
internal readonly record struct Cost(double Cpu, double Wall)
{
    public static Cost operator +(Cost a, Cost b) => new(a.Cpu + b.Cpu, a.Wall + b.Wall);
}
