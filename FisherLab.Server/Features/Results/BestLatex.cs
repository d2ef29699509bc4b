using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Results;

/// <summary>The best cells as a table of the booktabs package; its caption says what the numbers are of.</summary>
internal static class BestLatex
{
    public static string Of(StoredJob job, BestAnswer best) => LatexTable.Of(
        Caption(job, best), $"tab:{job.Row.Id}", "lrrrrl", ["Method", @"$\log_{10}\gamma$", @"$\log_{10}\lambda$", "Final loss", "Tied", "Stability"],
        best.Methods.Select(row => Line(job, row)));

    private static IReadOnlyList<string> Line(StoredJob job, MethodBest row) =>
    [
        LatexText.Of(Title(job.Method(row.Method)!)),
        LatexText.Number(row.Log10StepSize),
        row.Log10Damping is { } damping ? LatexText.Number(damping) : "--",
        LatexText.Number(row.FinalLoss),
        LatexText.Number(row.Tied.Count),
        WireWord.Of(row.Stability) + (row.StabilityRange is { } range ? $" ({LatexText.Number(range.Low, 4)} to {LatexText.Number(range.High, 4)})" : ""),
    ];

    private static string Caption(StoredJob job, BestAnswer best)
    {
        string rule = best.Methods is [var first, ..]
            ? $"Smallest {(first.Rule == "bestLoss" ? "loss on the way" : "final loss")}; tied: within {LatexText.Number(first.Tied.Tolerance)} of it, relatively. "
            : "";
        return $"Best cells of {LatexText.Of(job.Row.Name)}. "
            + $"Data: {LatexText.Of(job.Spec.Problem.Dataset)}, {LatexText.Number(job.Row.Rows)} samples, {LatexText.Number(job.Row.Columns)} features, SHA-256 \\texttt{{{job.Row.Content}}}; "
            + $"{Kinds.Likelihoods.Of(job.Spec.Problem.Likelihood).Key} likelihood. "
            + $"Grid: {string.Join("; ", job.Spec.Methods.Select(Grid))}; {LatexText.Number(job.Spec.Iterations)} iterations. "
            + rule
            + $"FisherLab {LatexText.Of(job.Row.Engine)}, arithmetic {LatexText.Number(job.Row.EngineBits)}; fingerprint \\texttt{{{job.Row.Fingerprint}}}.";
    }

    private static string Grid(MethodSpec method) =>
        $"{LatexText.Of(Title(method))}: {Axis(@"\gamma", method.StepSize)}{(method.Damping is { } damping ? $", {Axis(@"\lambda", damping)}" : "")}";

    private static string Axis(string symbol, Axis axis) => axis.Count == 1
        ? $@"$\log_{{10}}{symbol}$ = {LatexText.Number(axis.Log10At(0))}"
        : $@"$\log_{{10}}{symbol}$ from {LatexText.Number(axis.Log10At(0))} to {LatexText.Number(axis.Log10At(axis.Count - 1))}, {LatexText.Number(axis.Count)} values";

    // An id of one's own tells two methods with the same optimizer apart.
    private static string Title(MethodSpec method)
    {
        var kind = Kinds.Optimizers.Of(method.Optimizer);
        return kind.Key == method.Id ? kind.About.Title : $"{kind.About.Title} ({method.Id})";
    }
}
