using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features;

/// <summary>What this program is and runs on, in words.</summary>
internal static class ThisLab
{
    public static string Version { get; } =
        typeof(GridSearch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static string Runtime { get; } = RuntimeInformation.FrameworkDescription;

    public static string Processor { get; } =
        $"{RuntimeInformation.ProcessArchitecture}, {VectorBits}-bit vectors, {Environment.ProcessorCount} processors";

    private static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;
}
