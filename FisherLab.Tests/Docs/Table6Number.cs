using FisherLab.Engine.Datasets;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Paper;

namespace FisherLab.Tests.Docs;

/// <summary>What the guide says of a cell of Table 6: of the printed cell alone where that is enough, because some grids take long.</summary>
internal static class Table6Number
{
    public static object Of(Dataset data, string dataset, string method, string what)
    {
        JobSpec job = PaperGrid.Of(dataset, Protocol.AsRun);
        int index = Array.IndexOf(["gd", "ngd", "efgd"], method);
        MethodSpec spec = job.Methods[index];
        PrintedCell printed = Table6.Drawn(dataset, spec.Id, Protocol.AsPrinted);
        return what switch
        {
            "printed-step" => printed.Log10StepSize,
            "printed-damping" => printed.Log10Damping!.Value,
            "printed-loss" => Alone(job, data, spec, printed).Loss,
            "drawn-loss" => Alone(job, data, spec, Table6.Drawn(dataset, spec.Id, Protocol.AsRun)).Loss,
            "low" => Alone(job, data, spec, printed).Known.Low,
            "high" => Alone(job, data, spec, printed).Known.High,
            _ => Judged(job, index, spec, printed, what),
        };
    }

    private static object Judged(JobSpec job, int index, MethodSpec method, PrintedCell printed, string what)
    {
        FinishedSearch search = PaperSearches.Of(job);
        var judgement = Judgement.Of(printed, search.Grids[index], job.Selection, search.Stabilities[index]);
        Selection ours = judgement.Ours!;
        return what switch
        {
            "our-step" => method.StepSize.Log10At(ours.Argmin.StepSize),
            "our-damping" => method.Damping!.Log10At(ours.Argmin.Damping),
            "our-loss" => ours.Value,
            "tied" => (double)ours.Tied.Count,
            "better" => (double)judgement.BetterCells,
            "span-steps" => ours.PlateauTo.StepSize - ours.PlateauFrom.StepSize + 1.0,
            "span-dampings" => ours.PlateauTo.Damping - ours.PlateauFrom.Damping + 1.0,
            "verdict" => judgement.Verdict.ToString().ToLowerInvariant(),
            "our-stability" => judgement.OurStability.ToString().ToLowerInvariant(),
            _ => throw new KeyNotFoundException(what),
        };
    }

    private static (double Loss, CellStability Known) Alone(JobSpec job, Dataset data, MethodSpec method, PrintedCell printed)
    {
        Problem problem = job.Problem.On(data);
        RunRules rules = job.Rules(problem);
        var grid = new Grid(method);
        Cell cell = printed.On(method);
        var own = new Chunk(0, cell.StepSize, 1, cell.Damping, 1);
        grid.Fill(own, GridSearch.Compute(problem, rules, method, own));
        return (grid[cell].FinalLoss, StabilityCheck.Of(problem, rules, grid, [cell], job.StabilitySeed)[0]);
    }
}
