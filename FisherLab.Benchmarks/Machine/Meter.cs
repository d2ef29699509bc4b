using System.Diagnostics;

namespace FisherLab.Benchmarks.Machine;

/// <summary>Measures this process.</summary>
internal static class Meter
{
    /// <summary>The most memory that this process has had, in MB (VmHWM on Linux).</summary>
    public static double PeakMegabytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Returns unused memory, and lets <see cref="PeakMegabytes"/> begin anew where the system can (Linux).</summary>
    public static void ForgetPeak()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>Does the work and tells what it cost.</summary>
    public static (T Result, Cost Cost) Measure<T>(Func<T> work)
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (result, new Cost((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, wall));
    }
}
