namespace FisherLab.Client.Api;

/// <summary>Addresses of a job's results as files.</summary>
public static class JobFiles
{
    /// <summary>A whole grid: "json", "csv" or "parquet".</summary>
    public static string Grid(string id, string method, string format) => $"api/jobs/{id}/grids/{method}?format={format}";

    /// <summary>The best cells: "csv" or "latex".</summary>
    public static string Best(string id, string format) => $"api/jobs/{id}/best?format={format}";

    /// <summary>One trajectory: "csv".</summary>
    public static string Run(string id, string method, int step, int? damping, string format) =>
        $"api/jobs/{id}/runs/{method}?step={step}{(damping is null ? "" : $"&damping={damping}")}&probes=cosine,gradientNorm,stepNorm&format={format}";
}
