using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Client.Words;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Pages;

/// <summary>The cells that a job's page is about: which is selected, which are pinned, how they ended, and their trajectories.</summary>
/// <param name="runs">Trajectories.</param>
/// <param name="windows">Parts of large grids.</param>
internal sealed class JobCells(JobRuns runs, JobWindows windows)
{
    private static readonly IReadOnlyList<string> Probes = [.. Kinds.Probes.Kinds.Select(kind => kind.Key)];

    private JobAnswer job = null!;
    private HeatMapData data = null!;

    public GridCell Selected { get; private set; } = null!;

    public IReadOnlyList<GridCell> Pins { get; private set; } = [];

    /// <summary>How the selected cell ended, once that is known.</summary>
    public CellEnd? End { get; private set; }

    /// <summary>The selected cell's trajectory, once it is here.</summary>
    public RunAnswer? Run { get; private set; }

    /// <summary>The curves to draw, the selected one last: with those of the pinned cells, else of the other methods' best cells.</summary>
    public IReadOnlyList<RunTrail> Trails { get; private set; } = [];

    /// <summary>Takes in what has come.</summary>
    public void Gather(JobAnswer about, HeatMapData shown, JobView view)
    {
        (job, data) = (about, shown);
        Selected = Valid(view.Cell) ?? Default();
        Pins = [.. view.Pins.Select(Valid).OfType<GridCell>()];
        End = EndOf(Selected);
        Run = HasRun(Selected, End) ? RunOf(Selected) : null;
        if (Run is { Stability: not Stability.Unknown } known && End is not null)
            End = End with { Stability = known.Stability, Range = known.StabilityRange };
        Trails = [.. Pins.Count > 0 ? Pinned() : OthersBest(), .. Run is null ? [] : (RunTrail[])[new RunTrail(Run, data.StyleOf(Selected.Method), IsSelected: true)]];
    }

    /// <summary>The representative of a method's best cells; its first cell where it has none.</summary>
    public GridCell BestOf(string method) => data.Best.FirstOrDefault(best => best.Method == method) is { } best
        ? HeatMapCells.ToCell(method, best.Representative)
        : new GridCell(method, 0, job.MethodSpec(method).Damping is null ? null : 0);

    private GridCell Default() => BestOf(data.Best is [.., { } best] ? best.Method : data.Grids[0].Method);

    private GridCell? Valid(GridCell? cell)
    {
        if (cell is null || data.Whole.FirstOrDefault(grid => grid.Method == cell.Method) is not { } grid)
            return null;
        (int steps, int dampings) = GridSquares.Shape(grid);
        return cell.Step >= 0 && cell.Step < steps && (cell.Damping ?? 0) >= 0 && (cell.Damping ?? 0) < Math.Max(1, dampings)
            ? cell with { Damping = dampings == 0 ? null : cell.Damping ?? 0 }
            : null;
    }

    private IEnumerable<RunTrail> Pinned() =>
        from pin in Pins.Index()
        where pin.Item != Selected && HasRun(pin.Item, EndOf(pin.Item))
        let run = RunOf(pin.Item)
        where run is not null
        select RunTrail.Pinned(run, data.StyleOf(pin.Item.Method), pin.Index);

    private IEnumerable<RunTrail> OthersBest() => job.State is JobState.Queued or JobState.Running
        ? []
        : from best in data.Best
          where best.Method != Selected.Method
          let run = RunOf(HeatMapCells.ToCell(best.Method, best.Representative))
          where run is not null
          select new RunTrail(run, data.StyleOf(best.Method), IsSelected: false);

    private RunAnswer? RunOf(GridCell cell) =>
        runs.Of(job.Id, cell.Method, cell.Step, cell.Damping, Probes, HeatMapCells.EndOf(data, cell)?.Stability ?? Stability.Unknown);

    // From a square that it stands for, or else asked for by itself; of a finished job its trajectory tells.
    private CellEnd? EndOf(GridCell cell)
    {
        if (HeatMapCells.EndOf(data, cell) is { } known)
            return known;
        if (job.State == JobState.Finished)
            return RunOf(cell) is { } made ? HeatMapCells.End(data, cell, made.Outcome, made.Iterations, made.FinalLoss) : null;
        return windows.Of(job.Id, job.MethodSpec(cell.Method), GridView.Cell(cell.Step, cell.Damping), job.DoneOf(cell.Method)) is { } single
            ? HeatMapCells.End(data, cell, single.Outcome[0][0], single.Iterations[0][0], single.FinalLoss[0][0])
            : null;
    }

    private bool HasRun(GridCell cell, CellEnd? end) =>
        job.State == JobState.Finished || (end ?? EndOf(cell)) is { Outcome: not (Outcome.Pending or Outcome.Cancelled) };
}
