using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>The routes under /api/paper.</summary>
/// <param name="http">Bound to the server's address.</param>
public sealed class PaperApi(HttpClient http)
{
    /// <summary>All figures and tables.</summary>
    public Task<ListAnswer<PaperItemAnswer>> List(Protocol protocol, CancellationToken cancellation = default) =>
        Wire.Read<ListAnswer<PaperItemAnswer>>(http.GetAsync($"api/paper?protocol={Word(protocol)}", cancellation), cancellation);

    /// <summary>One, whole.</summary>
    public Task<PaperDetailAnswer> Get(string item, Protocol protocol, CancellationToken cancellation = default) =>
        Wire.Read<PaperDetailAnswer>(http.GetAsync($"api/paper/{item}?protocol={Word(protocol)}", cancellation), cancellation);

    /// <summary>Submits the jobs that it needs and that are neither done nor under way.</summary>
    /// <returns>All jobs that it needs and whose data are here.</returns>
    public Task<ListAnswer<JobAnswer>> Run(string item, Protocol protocol, CancellationToken cancellation = default) =>
        Wire.Read<ListAnswer<JobAnswer>>(http.PostAsync($"api/paper/{item}/run?protocol={Word(protocol)}", null, cancellation), cancellation);

    /// <summary>A protocol as addresses write it.</summary>
    public static string Word(Protocol protocol) => protocol == Protocol.AsRun ? "asRun" : "asPrinted";
}
