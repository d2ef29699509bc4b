using FisherLab.Client.Api;
using FisherLab.Client.Figures;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Pages;

/// <summary>The heat maps of a job's page: made anew only when something that they show has changed.</summary>
/// <param name="windows">Parts of large grids.</param>
internal sealed class JobPicture(JobWindows windows)
{
    private (IReadOnlyList<MethodBest>, MapView, string) drawn;
    private HeatMapData? narrow;

    /// <summary>Null until every grid is here.</summary>
    public HeatMapData? Data { get; private set; }

    public IReadOnlyList<MethodStyle> Methods { get; private set; } = [];

    /// <summary>The ranges that a person has zoomed into.</summary>
    public HeatMapZoom? Zoomed { get; set; }

    /// <summary>Takes in what has come.</summary>
    public void Gather(JobAnswer? job, IReadOnlyDictionary<string, GridAnswer> here, IReadOnlyList<MethodBest> best, MapView view)
    {
        if (job is null || job.Methods.Any(method => !here.ContainsKey(method.Method)))
        {
            Data = null;
            return;
        }

        GridAnswer[] grids = [.. job.Methods.Select(method => here[method.Method])];
        MapView map = view with { Table = false };
        if (Data is null || drawn != (best, map, job.Id) || !Data.Whole.SequenceEqual(grids))
        {
            Methods = MethodStyle.Of(job.Spec);
            Data = HeatMapData.Of(job.Id, grids, best, Methods, view);
            drawn = (best, map, job.Id);
            narrow = null;
        }

        ShowParts(job);
    }

    /// <summary>One method's map alone, for a small screen.</summary>
    public HeatMapData Only(string method, bool whole) =>
        narrow is not null && narrow.Grids[0].Method == method ? narrow : narrow = Data!.Only(method, whole);

    // Of a grid that is shown in blocks, the part that is zoomed into, as soon as it is here.
    private void ShowParts(JobAnswer job)
    {
        GridAnswer[] shown = [.. Data!.Whole.Select(grid => Part(job, grid) ?? grid)];
        if (shown.SequenceEqual(Data.Grids))
            return;
        Data = Data with { Grids = shown };
        narrow = null;
    }

    private GridAnswer? Part(JobAnswer job, GridAnswer grid)
    {
        HeatMapZoom ranges = Zoomed is { } own && own.Revision.StartsWith(Data!.Revision, StringComparison.Ordinal)
            ? own
            : new HeatMapZoom(Data!.Revision, Data.From, Data.To, new Dictionary<string, (double, double)>());
        if (grid.Blocks is null || ranges.Window(grid) is not { } window)
            return null;
        MethodSpec method = job.MethodSpec(grid.Method);
        return windows.Of(job.Id, method, GridView.Picture(method, job.Methods.Count, window), job.DoneOf(grid.Method));
    }
}
