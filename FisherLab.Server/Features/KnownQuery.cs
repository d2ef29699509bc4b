using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FisherLab.Server.Features;

/// <summary>Refuses a query parameter that a route does not have: one that is misspelt would change nothing, and nobody would notice.</summary>
internal sealed class KnownQuery : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (http.Request.Query.Count == 0 || http.GetEndpoint() is not RouteEndpoint route)
            return await next(context);
        string[] known = [.. Names(route)];
        string[] unknown = [.. http.Request.Query.Keys.Except(known, StringComparer.OrdinalIgnoreCase)];
        return unknown.Length == 0 ? await next(context) : Refuse.Fields(unknown.ToDictionary(name => name, name => new[] { Message(known) }));
    }

    private static string Message(string[] known) =>
        $"is no parameter of this route; {(known.Length == 0 ? "it has none." : $"its parameters are {string.Join(", ", known)}.")}";

    // As the framework binds: a text, or what can be read from one, is in the query unless it is in the path or said to be a header.
    private static IEnumerable<string> Names(RouteEndpoint route) => route.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
        .Where(parameter => (parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string))
            && !parameter.ParameterInfo.IsDefined(typeof(Microsoft.AspNetCore.Mvc.FromHeaderAttribute), inherit: false)
            && !IsInPath(route.RoutePattern, parameter.Name))
        .Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name));

    private static bool IsInPath(RoutePattern pattern, string name) => pattern.GetParameter(name) is not null;
}
