using System.Net.Http.Json;
using FisherLab.Engine.Search;

namespace FisherLab.Client.Api;

/// <summary>The routes under /api/jobs.</summary>
/// <param name="http">Bound to the server's address.</param>
public sealed class JobsApi(HttpClient http)
{
    /// <summary>Submits a job.</summary>
    /// <param name="spec">The job.</param>
    /// <param name="idempotencyKey">The same key again returns the same job.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ApiException">The spec is refused.</exception>
    public async Task<JobAnswer> Submit(JobSpec spec, string? idempotencyKey = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/jobs") { Content = JsonContent.Create(spec, options: WireJson.Options) };
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        return await Wire.Read<JobAnswer>(http.SendAsync(request, cancellation), cancellation);
    }

    /// <summary>What a job would be, without submitting it.</summary>
    /// <exception cref="ApiException">The spec would be refused.</exception>
    public Task<CheckAnswer> Check(JobSpec spec, CancellationToken cancellation = default) =>
        Wire.Read<CheckAnswer>(http.PostAsJsonAsync("api/jobs/check", spec, WireJson.Options, cancellation), cancellation);

    /// <summary>One page of the jobs, latest first or as the filter says.</summary>
    /// <param name="cursor">The "next" of the page before; null for the first.</param>
    /// <param name="limit">Jobs a page.</param>
    /// <param name="filter">Which; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ListAnswer<JobAnswer>> List(string? cursor = null, int limit = 20, JobsFilter? filter = null, CancellationToken cancellation = default)
    {
        IEnumerable<string> parts = (filter ?? new JobsFilter()).Query.Append(new("cursor", cursor))
            .Where(part => part.Value is not null).Select(part => $"&{part.Key}={Uri.EscapeDataString(part.Value!)}");
        return Wire.Read<ListAnswer<JobAnswer>>(http.GetAsync($"api/jobs?limit={limit}{string.Concat(parts)}", cancellation), cancellation);
    }

    /// <summary>The tags that jobs have.</summary>
    public Task<ListAnswer<TagAnswer>> Tags(CancellationToken cancellation = default) =>
        Wire.Read<ListAnswer<TagAnswer>>(http.GetAsync("api/jobs/tags", cancellation), cancellation);

    /// <summary>Changes a job's name, note or tags.</summary>
    /// <exception cref="ApiException">One of them is refused.</exception>
    public Task<JobAnswer> Change(string id, JobChange change, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.PatchAsJsonAsync($"api/jobs/{id}", change, WireJson.Sparse, cancellation), cancellation);

    /// <summary>Deletes a job; it can be restored for a while.</summary>
    public Task<JobAnswer> Delete(string id, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.DeleteAsync($"api/jobs/{id}", cancellation), cancellation);

    /// <summary>Takes a deletion back.</summary>
    public Task<JobAnswer> Restore(string id, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.PostAsync($"api/jobs/{id}/restore", null, cancellation), cancellation);

    public Task<JobAnswer> Get(string id, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.GetAsync($"api/jobs/{id}", cancellation), cancellation);

    public Task<JobAnswer> Cancel(string id, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.PostAsync($"api/jobs/{id}/cancel", null, cancellation), cancellation);

    public Task<JobAnswer> Resume(string id, CancellationToken cancellation = default) =>
        Wire.Read<JobAnswer>(http.PostAsync($"api/jobs/{id}/resume", null, cancellation), cancellation);

    public Task<GridAnswer> Grid(string id, string method, CancellationToken cancellation = default) =>
        Wire.Read<GridAnswer>(http.GetAsync($"api/jobs/{id}/grids/{method}", cancellation), cancellation);

    /// <summary>A part of a grid, or all of it, in blocks.</summary>
    public Task<GridAnswer> Grid(string id, MethodSpec method, GridView view, CancellationToken cancellation = default) =>
        Wire.Read<GridAnswer>(http.GetAsync($"api/jobs/{id}/grids/{method.Id}{view.Query(method.Damping is not null)}", cancellation), cancellation);

    /// <summary>The best cell of each method.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cells">Tied cells to list at most; null for as many as the server lists.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<BestAnswer> Best(string id, int? cells = null, CancellationToken cancellation = default) =>
        Wire.Read<BestAnswer>(http.GetAsync($"api/jobs/{id}/best{(cells is null ? "" : $"?cells={cells}")}", cancellation), cancellation);

    /// <summary>One trajectory.</summary>
    /// <param name="id">The job.</param>
    /// <param name="method">The method's id.</param>
    /// <param name="step">Index of the step size.</param>
    /// <param name="damping">Index of the damping; null for a method without one.</param>
    /// <param name="probes">Keys of the probes to record.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<RunAnswer> Run(
        string id, string method, int step, int? damping, IReadOnlyList<string> probes, CancellationToken cancellation = default) =>
        Wire.Read<RunAnswer>(
            http.GetAsync(
                $"api/jobs/{id}/runs/{method}?step={step}{(damping is null ? "" : $"&damping={damping}")}&probes={string.Join(',', probes)}&packed=true", cancellation),
            cancellation);

    /// <summary>L* of the job's problem by an independent solver.</summary>
    public Task<OptimumAnswer> Optimum(string id, CancellationToken cancellation = default) =>
        Wire.Read<OptimumAnswer>(http.GetAsync($"api/jobs/{id}/optimum", cancellation), cancellation);

    /// <summary>Why a cell ended as it did.</summary>
    /// <param name="id">The job.</param>
    /// <param name="method">The method's id.</param>
    /// <param name="step">Index of the step size.</param>
    /// <param name="damping">Index of the damping; null for a method without one.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ReasonAnswer> Reason(string id, string method, int step, int? damping, CancellationToken cancellation = default) =>
        Wire.Read<ReasonAnswer>(
            http.GetAsync($"api/jobs/{id}/runs/{method}/reason?step={step}{(damping is null ? "" : $"&damping={damping}")}", cancellation), cancellation);
}
