using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FisherLab.Benchmarks.Machine;

/// <summary>
/// The rate of fused multiply-adds that a core gives right now: twelve independent chains on the widest vectors, so that neither latency nor memory
/// counts. What any other rate is divided by.
/// </summary>
internal static class PeakRate
{
    /// <summary>Seconds are scaled to a core of this rate, in 1e9 multiply-adds a second.</summary>
    public const double Reference = 55;

    private const int Chains = 12;
    private const int Steps = 1 << 19;
    private const int Times = 30;

    /// <summary>Doubles in the vectors that are used.</summary>
    public static int Width { get; } =
        Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : 2;

    /// <summary>Multiply-adds of one <see cref="Burst"/>.</summary>
    public static double BurstWork { get; } = (double)Steps * Chains * Width;

    /// <summary>1e9 multiply-adds a CPU second: over some milliseconds, on as many threads at once as are measured.</summary>
    /// <param name="threads">How many cores are kept busy.</param>
    public static double Measure(int threads)
    {
        Burst();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(Bursts))];
        foreach (Thread thread in others)
            thread.Start();
        Bursts();
        foreach (Thread thread in others)
            thread.Join();
        return threads * Times * BurstWork / (Environment.CpuUsage.TotalTime - before).TotalSeconds / 1e9;
    }

    /// <summary>The loop itself, about a millisecond; the result is of no interest, but keeps it from being optimized away.</summary>
    public static double Burst() => Width switch
    {
        8 => Loop<MultiplyAdd512, Vector512<double>>(),
        4 => Loop<MultiplyAdd256, Vector256<double>>(),
        _ => Loop<MultiplyAdd128, Vector128<double>>(),
    };

    private static void Bursts()
    {
        for (int i = 0; i < Times; i++)
            Burst();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Loop<M, V>() where M : struct, IMultiplyAdd<V> where V : struct
    {
        V a = M.Broadcast(0.999), b = M.Broadcast(1e-3);
        V c0 = b, c1 = b, c2 = b, c3 = b, c4 = b, c5 = b, c6 = b, c7 = b, c8 = b, c9 = b, c10 = b, c11 = b;
        for (int i = 0; i < Steps; i++)
        {
            c0 = M.Of(c0, a, b);
            c1 = M.Of(c1, a, b);
            c2 = M.Of(c2, a, b);
            c3 = M.Of(c3, a, b);
            c4 = M.Of(c4, a, b);
            c5 = M.Of(c5, a, b);
            c6 = M.Of(c6, a, b);
            c7 = M.Of(c7, a, b);
            c8 = M.Of(c8, a, b);
            c9 = M.Of(c9, a, b);
            c10 = M.Of(c10, a, b);
            c11 = M.Of(c11, a, b);
        }

        V sum = M.Of(c0, c1, M.Of(c2, c3, M.Of(c4, c5, M.Of(c6, c7, M.Of(c8, c9, M.Of(c10, c11, b))))));
        return M.First(sum);
    }
}
