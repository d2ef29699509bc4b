using System.Diagnostics;
using System.Text.Json;

namespace FisherLab.Benchmarks.Baseline;

/// <summary>The NumPy baseline: one Python process with a single-threaded BLAS, which sleeps while the engine is measured.</summary>
internal sealed class NumPyProcess : IDisposable
{
    private readonly Process process;

    public NumPyProcess()
    {
        ProcessStartInfo start = PythonScript.Of("serve.py");
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        process = Process.Start(start)!;
    }

    public BaselineFacts Facts() => Ask<BaselineFacts>(new { });

    public double PeakMegabytes() => Ask<BaselineMemory>(new { Peak = true }).Megabytes;

    public BaselineAnswer Search(BaselineRequest request) => Ask<BaselineAnswer>(request);

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private TAnswer Ask<TAnswer>(object request)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        process.StandardInput.Flush();
        string line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The NumPy baseline ended; its message stands above.");
        return JsonSerializer.Deserialize<TAnswer>(line, JsonSerializerOptions.Web)!;
    }
}
