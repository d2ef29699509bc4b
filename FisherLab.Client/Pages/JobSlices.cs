using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Pages;

/// <summary>The row and the column of a grid through a cell; of a grid that is shown in blocks they are asked for by themselves.</summary>
/// <param name="windows">Parts of large grids.</param>
internal sealed class JobSlices(JobWindows windows)
{
    // Points that a chart of this width can show.
    private const int MostPoints = 900;

    /// <summary>Those that are here; a method without damping has no column.</summary>
    public IReadOnlyList<Slice> Of(JobAnswer job, HeatMapData data, GridCell cell)
    {
        MethodSpec method = job.MethodSpec(cell.Method);
        GridAnswer whole = data.Whole.First(grid => grid.Method == cell.Method);
        int damping = cell.Damping ?? 0;
        List<Slice?> slices = [Along(new GridPart(0, method.StepSize.Count, damping, 1), new GridView(MostPoints, 1), alongStepSize: true)];
        if (method.Damping is { Count: > 1 } dampings)
            slices.Add(Along(new GridPart(cell.Step, 1, 0, dampings.Count), new GridView(1, MostPoints), alongStepSize: false));
        return [.. slices.OfType<Slice>()];

        Slice? Along(GridPart window, GridView view, bool alongStepSize) =>
            (whole.Blocks is null ? whole : windows.Of(job.Id, method, view with { Window = window }, job.DoneOf(cell.Method))) is { } part
                ? Slice.Of(part, cell, alongStepSize)
                : null;
    }
}
