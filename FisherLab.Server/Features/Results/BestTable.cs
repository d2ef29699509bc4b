using FisherLab.Client.Api;
using FisherLab.Server.Features.Exports;

namespace FisherLab.Server.Features.Results;

/// <summary>The best cells as a table: one row a method, with what tells it from those of other jobs.</summary>
internal static class BestTable
{
    public static Table<MethodBest> Of(StoredJob job, BestAnswer best) => new(
        [
            new TextColumn<MethodBest>("job", _ => job.Row.Id),
            new TextColumn<MethodBest>("name", _ => job.Row.Name),
            new TextColumn<MethodBest>("dataset", _ => job.Spec.Problem.Dataset),
            new TextColumn<MethodBest>("method", row => row.Method),
            new NumberColumn<MethodBest>("step_size", row => row.StepSize),
            new NumberColumn<MethodBest>("damping", row => row.Damping),
            new NumberColumn<MethodBest>("log10_step_size", row => row.Log10StepSize),
            new NumberColumn<MethodBest>("log10_damping", row => row.Log10Damping),
            new NumberColumn<MethodBest>("final_loss", row => row.FinalLoss),
            new TextColumn<MethodBest>("rule", row => row.Rule),
            new NumberColumn<MethodBest>("tolerance", row => row.Tied.Tolerance),
            new CountColumn<MethodBest>("tied", row => row.Tied.Count),
            new NumberColumn<MethodBest>("representative_log10_step_size", row => row.Representative.Log10StepSize),
            new NumberColumn<MethodBest>("representative_log10_damping", row => row.Representative.Log10Damping),
            new FlagColumn<MethodBest>("on_edge", row => row.OnEdge),
            new TextColumn<MethodBest>("stability", row => WireWord.Of(row.Stability)),
            new NumberColumn<MethodBest>("stability_low", row => row.StabilityRange?.Low),
            new NumberColumn<MethodBest>("stability_high", row => row.StabilityRange?.High),
        ],
        best.Methods);
}
