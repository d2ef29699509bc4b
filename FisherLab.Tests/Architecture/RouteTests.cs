using FisherLab.Tests.Server;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FisherLab.Tests.Architecture;

public sealed class RouteTests(LabServer lab) : IClassFixture<LabServer>
{
    /// <summary>Method, path and authorization rule of every route of the API: people's scripts depend on them.</summary>
    [Fact]
    public void TheRouteTableIsTheApprovedOne() => Approved.Matches("routes", string.Join('\n', lab.Services
        .GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText is { } path && (path.StartsWith("/api", StringComparison.Ordinal) || path is "/health"))
        .Select(route => string.Join(' ',
            string.Join(',', route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]),
            route.RoutePattern.RawText,
            route.Metadata.GetMetadata<IAuthorizeData>() is null ? "anyone on this machine" : "authorized"))
        .Distinct().Order(StringComparer.Ordinal)));
}
