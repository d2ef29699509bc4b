using Perfolizer.Horology;

namespace FisherLab.Benchmarks.Kernels;

/// <summary>CPU time of this process as BenchmarkDotNet's clock, so that what else runs on the machine takes less part.</summary>
internal sealed class CpuClock : IClock
{
    public string Title => "CPU time";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
