using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Words;

/// <summary>What stands below an exported figure: everything that one needs to make it again.</summary>
public static class FigureCaption
{
    /// <summary>Data, likelihood, grid, iterations, rule, protocol, engine, fingerprint.</summary>
    /// <param name="job">The job.</param>
    /// <param name="best">Its best cells.</param>
    public static string Of(JobAnswer job, IReadOnlyList<MethodBest> best)
    {
        JobSpec spec = job.Spec;
        List<string> said =
        [
            $"Data {spec.Problem.Dataset}, {Numbers.Count(job.Provenance.Rows)} × {job.Provenance.Columns}{(spec.Problem.Bias ? " + bias" : "")} (SHA-256 {job.Provenance.Content[..12]})",
            $"{Kinds.Likelihoods.Of(spec.Problem.Likelihood).About.Title} likelihood{(spec.Problem.Prior is { } prior ? $", prior variance {Numbers.Brief(prior.Variance)}" : "")}",
            string.Join("; ", spec.Methods.Select(Grid)),
            $"{Numbers.Count(spec.Iterations, "iteration")} from θ = {From(spec.Start)}",
            spec.StopFactor is { } factor ? $"a run stops above {Numbers.Brief(factor)} × its initial loss" : "no run is stopped",
            $"best: the smallest {(spec.Selection.By == SelectionBy.BestLoss ? "loss of a run" : "final loss")}, ties within {Numbers.Brief(spec.Selection.Tolerance)} relative",
        ];
        if (best.Any(method => method.Printed is not null))
            said.Add("protocol: the paper’s grid, as run");
        said.Add($"FisherLab {job.Provenance.Engine.Split('+')[0]}, arithmetic {job.Provenance.EngineBits}");
        said.Add($"fingerprint {job.Fingerprint}");
        return $"{string.Join(". ", said.Select(Sentence))}.";
    }

    private static string Grid(MethodSpec method) =>
        $"{Kinds.Optimizers.Of(method.Optimizer).About.Symbol} {Axis("γ", method.StepSize)}{(method.Damping is { } damping ? $" × {Axis("λ", damping)}" : "")}";

    private static string Axis(string symbol, Axis axis) => axis.Count == 1
        ? $"{symbol} = 10^{Exponent(axis, 0)}"
        : $"{axis.Count} {symbol} from 10^{Exponent(axis, 0)} to 10^{Exponent(axis, axis.Count - 1)}";

    private static string Exponent(Axis axis, int index) => Numbers.Exponent(axis.Log10At(index), "0.###");

    private static string From(Start start) => start switch
    {
        Start.OptimumTimes optimum => $"{Numbers.Brief(optimum.Factor)} θ*",
        Start.Point => "a given point",
        _ => "0",
    };

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
