using System.Text.Json;
using System.Text.RegularExpressions;
using FisherLab.Server.Features;
using Microsoft.AspNetCore.Diagnostics;

namespace FisherLab.Server.Hosting;

/// <summary>Makes a problem detail of every error that no endpoint made one of: what the framework refuses, and what went wrong.</summary>
internal static class LabErrors
{
    public static void AddLabErrors(this IServiceCollection services)
    {
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<BadRequests>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.Remove("traceId");
            context.ProblemDetails.Detail ??= Detail(context.HttpContext);
        });
    }

    private static string? Detail(HttpContext context)
    {
        string place = $"{context.Request.Method} {context.Request.Path}";
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}; /openapi/v1.json lists what there is.",
            StatusCodes.Status405MethodNotAllowed => $"{place} is not possible; allowed: {context.Response.Headers.Allow}.",
            StatusCodes.Status415UnsupportedMediaType => $"{place} does not take the Content-Type \"{context.Request.ContentType}\"; /openapi/v1.json says which it takes.",
            StatusCodes.Status500InternalServerError => "Something went wrong in the lab; its log says what.",
            _ => null,
        };
    }
}

/// <summary>Answers what the framework could not bind or read: the parameter with its value, or the body that is too large.</summary>
internal sealed partial class BadRequests : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return false;
        Match match = Unbound().Match(bad.Message);
        IResult answer = match.Success
            ? Refuse.Field(JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value), $"must be {Kind(match.Groups["type"].Value)}; it is \"{match.Groups["value"].Value}\".")
            : TypedResults.Problem(bad.Message, statusCode: bad.StatusCode);
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static string Kind(string type) =>
        type.Contains("bool", StringComparison.OrdinalIgnoreCase) ? "true or false" : type.Contains("int", StringComparison.OrdinalIgnoreCase) ? "a whole number" : type.Contains("double", StringComparison.OrdinalIgnoreCase) ? "a number" : $"of type {type}";

    [GeneratedRegex("""^Failed to bind parameter "(?<type>.*) (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Unbound();
}
