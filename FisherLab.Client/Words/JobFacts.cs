using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>A job in a few words.</summary>
public static class JobFacts
{
    /// <summary>"20,003 cells × 100 iterations", "3 runs × 50 iterations".</summary>
    public static string Work(JobSpec job) => job.Figure is not null ? Amount(job) : $"{Amount(job)} × {Numbers.Count(job.Iterations, "iteration")}";

    public static string Amount(JobSpec job) => Numbers.Count(job.Cells, job.Figure is not null ? "figure" : job.Kind == JobKind.Optimization ? "run" : "cell");

    /// <summary>A tolerance as "10⁻¹⁰" in HTML.</summary>
    public static string Tolerance(double tolerance)
    {
        if (tolerance == 0)
            return "equal";
        double exponent = Math.Log10(tolerance);
        return Math.Abs(exponent - Math.Round(exponent)) < 1e-9 ? $"within 10<sup>{Numbers.Exponent(Math.Round(exponent), "0")}</sup>, relative" : $"within {Numbers.Brief(tolerance)}, relative";
    }
}
