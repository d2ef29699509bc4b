namespace FisherLab.Client.Api;

/// <summary>What the lab knows and how it is: /api/catalog and /health.</summary>
/// <param name="http">Bound to the server's address.</param>
public sealed class CatalogApi(HttpClient http)
{
    public Task<CatalogAnswer> Get(CancellationToken cancellation = default) =>
        Wire.Read<CatalogAnswer>(http.GetAsync("api/catalog", cancellation), cancellation);

    public Task<HealthAnswer> Health(CancellationToken cancellation = default) =>
        Wire.Read<HealthAnswer>(http.GetAsync("health", cancellation), cancellation);
}
