using System.Diagnostics;

namespace FisherLab.Tests.Exports;

/// <summary>Runs Debian's Python.</summary>
internal static class Python
{
    // Another Python that stands first on the path would not find what Debian installed.
    private static readonly string Program = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>What a program prints; fails with its errors if it fails.</summary>
    public static async Task<string> Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return await output;
    }
}
