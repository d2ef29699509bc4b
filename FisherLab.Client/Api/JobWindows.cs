using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>Parts of one job's grids, such as what is zoomed into: each is asked for once, and again when its grid has grown. Those used last are kept.</summary>
/// <param name="jobs">The routes.</param>
public sealed class JobWindows(JobsApi jobs)
{
    private const int Most = 12;

    private readonly List<(string Method, GridView View, GridAnswer Grid)> kept = [];
    private readonly HashSet<(string Method, GridView View, int Version)> asked = [];
    private string job = "";

    /// <summary>A part has come.</summary>
    public event Action? Changed;

    /// <summary>The part as it was last here; null, or of an older version, where it is asked for: <see cref="Changed"/> tells when it has come.</summary>
    /// <param name="id">The job.</param>
    /// <param name="method">The method.</param>
    /// <param name="view">Which part.</param>
    /// <param name="version">Changes when the grid has grown.</param>
    public GridAnswer? Of(string id, MethodSpec method, GridView view, int version)
    {
        if (id != job)
        {
            kept.Clear();
            asked.Clear();
            job = id;
        }

        if (asked.Add((method.Id, view, version)))
            _ = Fetch(id, method, view, version);
        return kept.Find(part => part.Method == method.Id && part.View == view).Grid;
    }

    private async Task Fetch(string id, MethodSpec method, GridView view, int version)
    {
        try
        {
            GridAnswer grid = await jobs.Grid(id, method, view);
            if (id == job)
                Keep(method.Id, view, grid);
        }
        catch (Exception problem) when (problem is HttpRequestException or ApiException)
        {
            asked.Remove((method.Id, view, version)); // the picture stays coarse; the next change asks again
            return;
        }

        Changed?.Invoke();
    }

    private void Keep(string method, GridView view, GridAnswer grid)
    {
        kept.RemoveAll(part => part.Method == method && part.View == view);
        kept.Add((method, view, grid));
        if (kept.Count <= Most)
            return;
        asked.RemoveWhere(part => part.Method == kept[0].Method && part.View == kept[0].View);
        kept.RemoveAt(0);
    }
}
