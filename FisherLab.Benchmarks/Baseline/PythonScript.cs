using System.Diagnostics;

namespace FisherLab.Benchmarks.Baseline;

/// <summary>Starts a script of the directory numpy with the Python that FISHERLAB_PYTHON names, or python3.</summary>
internal static class PythonScript
{
    /// <param name="file">Its name.</param>
    /// <param name="arguments">Handed on.</param>
    public static ProcessStartInfo Of(string file, params string[] arguments)
    {
        string python = Environment.GetEnvironmentVariable("FISHERLAB_PYTHON") ?? "python3";
        return new ProcessStartInfo(python, ["-u", Path.Combine(AppContext.BaseDirectory, "numpy", file), .. arguments]);
    }
}
