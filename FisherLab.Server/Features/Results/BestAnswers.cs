using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Keeps the best cells that were asked for, because finding the representative costs many runs. A grid that has grown is asked anew.</summary>
internal sealed class BestAnswers
{
    private readonly BoundedCache<Key, MethodBest?> cache = new(128);

    /// <param name="key">What was asked, and how much of the grid was there.</param>
    /// <param name="read">Reads the grid; only where the answer is not kept.</param>
    /// <param name="make">Selects.</param>
    public async Task<MethodBest?> Get(Key key, Func<Task<Grid>> read, Func<Grid, MethodBest?> make)
    {
        if (cache.TryGet(key, out MethodBest? best))
            return best;
        Grid grid = await read();
        return cache.Get(key, () => make(grid));
    }

    /// <param name="Job">The job.</param>
    /// <param name="Method">The method's id.</param>
    /// <param name="Rule">What is best.</param>
    /// <param name="Cells">Cells of the grid that had a result.</param>
    /// <param name="Runs">Tied cells that are run again at most.</param>
    public readonly record struct Key(string Job, string Method, SelectionRule Rule, int Cells, int Runs);
}
