using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FisherLab.Server.Hosting;

/// <summary>What the OpenAPI document says of parameters that many routes have, and their names as people write them.</summary>
internal static class ParameterNotes
{
    private static readonly Dictionary<string, string> InPaths = new()
    {
        ["id"] = "The job's id.",
        ["method"] = "Id of one of the job's methods, by default its optimizer's kind.",
        ["key"] = "The data set's key, as in /api/datasets.",
    };

    public static void Describe(OpenApiOptions options) => options.AddOperationTransformer((operation, _, _) =>
    {
        foreach (OpenApiParameter parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In is not ParameterLocation.Header))
        {
            // Those that are gathered in a record come with the names of its properties.
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (parameter.In is ParameterLocation.Path && InPaths.TryGetValue(parameter.Name, out string? note))
                parameter.Description ??= note;
        }

        return Task.CompletedTask;
    });
}
