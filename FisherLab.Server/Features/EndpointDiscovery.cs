using System.Reflection;

namespace FisherLab.Server.Features;

/// <summary>Maps every endpoint of the assembly, with what holds for all of them.</summary>
internal static class EndpointDiscovery
{
    private static readonly MethodInfo MapOneMethod = typeof(EndpointDiscovery).GetMethod(nameof(MapOne), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void MapEndpoints(this IEndpointRouteBuilder routes)
    {
        IEnumerable<Type> endpoints = typeof(IEndpoint).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IEndpoint)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        RouteGroupBuilder all = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, NeverStored>().AddEndpointFilter<RouteGroupBuilder, KnownQuery>();
        foreach (Type endpoint in endpoints)
            MapOneMethod.MakeGenericMethod(endpoint).Invoke(null, [all]);
    }

    private static void MapOne<T>(IEndpointRouteBuilder routes) where T : IEndpoint => T.Map(routes);
}
