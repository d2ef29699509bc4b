using FisherLab.Client.Api;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Results;

/// <summary>Keeps the best cells that were asked for, because finding the representative costs many runs. A grid that has grown is asked anew.</summary>
internal sealed class BestAnswers
{
    private readonly BoundedCache<(string Job, string Method, SelectionRule Rule, int Cells, int Runs), MethodBest?> cache = new(512);

    public MethodBest? Get(string job, string method, SelectionRule rule, int cells, int runs, Func<MethodBest?> make) =>
        cache.Get((job, method, rule, cells, runs), make);
}
