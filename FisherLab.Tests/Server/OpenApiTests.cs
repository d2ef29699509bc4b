using System.Text.Json;

namespace FisherLab.Tests.Server;

public sealed class OpenApiTests(LabServer server) : IClassFixture<LabServer>
{
    [Fact]
    public async Task EveryParameterIsDescribedUnderTheNameThatPeopleWrite()
    {
        using var document = JsonDocument.Parse(await server.Http.GetStringAsync("openapi/v1.json"));
        string[] faults =
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.TryGetProperty("parameters", out _)
               from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
               let name = parameter.GetProperty("name").GetString()!
               where !parameter.TryGetProperty("description", out JsonElement said) || said.GetString() is not { Length: > 5 }
                   || (parameter.GetProperty("in").GetString() != "header" && !char.IsAsciiLetterLower(name[0]))
               select $"{operation.Name} {path.Name} {name}",
        ];
        Assert.Empty(faults);
    }
}
