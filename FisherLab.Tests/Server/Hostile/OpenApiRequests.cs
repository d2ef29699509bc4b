using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FisherLab.Tests.Server.Hostile;

/// <summary>Bad requests for every operation of an OpenAPI document: each parameter and each body wrong in every way of <see cref="HostileText"/>.</summary>
/// <param name="document">As the server describes itself.</param>
/// <param name="job">A finished job: where another parameter is wrong, the path is right.</param>
internal sealed partial class OpenApiRequests(JsonElement document, string job)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public IEnumerable<HostileRequest> All() =>
        document.GetProperty("paths").EnumerateObject().SelectMany(path => Methods.SelectMany(method =>
            path.Value.TryGetProperty(method, out JsonElement operation)
                ? Of(method.ToUpperInvariant(), path.Name, operation)
                : [new HostileRequest(method.ToUpperInvariant(), Filled(path.Name)) { Status = method == "put" ? 405 : null }]));

    private List<HostileRequest> Of(string method, string path, JsonElement operation)
    {
        JsonElement[] parameters = operation.TryGetProperty("parameters", out JsonElement all) ? [.. all.EnumerateArray()] : [];
        var bodies = operation.TryGetProperty("requestBody", out JsonElement body) ? body.GetProperty("content").EnumerateObject().ToArray() : [];
        string? type = bodies.Select(content => content.Name).FirstOrDefault();
        var plain = new HostileRequest(method, "")
        {
            Type = type,
            Body = type is null ? null : Encoding.UTF8.GetBytes(type == "application/json" ? "{}" : "a,b,y\n1,2\n"),
        };
        return
        [
            .. parameters.Where(In("path")).SelectMany(parameter => InPath(plain, path, Name(parameter))),
            .. parameters.Where(In("query")).SelectMany(parameter => InQuery(plain, $"{Filled(path)}?{Needed(parameters, Name(parameter))}", parameter)),
            plain with { Path = $"{Filled(path)}?unheardOf=1", Status = 400, Named = "unheardOf" },
            plain with { Path = $"{Filled(path)}?%3Cscript%3E=1", Status = 400, Named = "<script>" },
            .. bodies.SelectMany(content => InBody(plain with { Path = Filled(path), Type = content.Name }, content.Value)),
        ];
    }

    // Two dots lead to the route above, which may well be one.
    private IEnumerable<HostileRequest> InPath(HostileRequest plain, string path, string name) =>
        HostileText.Segments.Select(value => plain with { Path = Filled(path.Replace($"{{{name}}}", value, StringComparison.Ordinal)), MustFail = value != ".." });

    private static IEnumerable<HostileRequest> InQuery(HostileRequest plain, string path, JsonElement parameter)
    {
        JsonElement schema = parameter.GetProperty("schema");
        string type = schema.GetRawText(), name = Name(parameter);
        string[] wrong = type.Contains("integer", StringComparison.Ordinal) ? HostileText.NoIntegers
            : type.Contains("boolean", StringComparison.Ordinal) ? HostileText.NoBooleans
            : type.Contains("number", StringComparison.Ordinal) ? HostileText.NoNumbers : [];
        return
        [
            .. wrong.Select(value => plain with { Path = $"{path}{name}={value}", Named = plain.Body is null && value.Length < 1000 ? name : null }),
            .. HostileText.Segments.Except(wrong).Append("").Select(value => plain with { Path = $"{path}{name}={value}", MustFail = false }),
            plain with { Path = $"{path}{name}=1&{name}=2", MustFail = wrong.Length > 0 },
        ];
    }

    private IEnumerable<HostileRequest> InBody(HostileRequest plain, JsonElement content)
    {
        byte[] any = [.. "1"u8];
        IEnumerable<HostileRequest> bodies = plain.Type == "application/json"
            ? [.. HostileText.NoJson.Select(body => plain with { Body = body }), .. Fields(plain, content)]
            : HostileText.NoTable.Select(body => plain with { Body = body, Status = 400 });
        return
        [
            .. bodies,
            .. ((string?[])[null, "text/plain", "application/xml", "nonsense", "multipart/form-data", "application/zip", ";", HostileText.Long]).Select(
                type => plain with { Type = type, Body = any, Status = 415 }),
            plain with { Header = ("Content-Encoding", "gzip"), Body = HostileText.Zip(any) },
            plain with { Type = $"{plain.Type}; charset=no-such", Body = any },
        ];
    }

    // Each field of the document wrong, in a job that is good otherwise.
    private IEnumerable<HostileRequest> Fields(HostileRequest plain, JsonElement content)
    {
        string reference = content.GetProperty("schema").GetProperty("$ref").GetString()!.Split('/')[^1];
        IEnumerable<string> fields = document.GetProperty("components").GetProperty("schemas").GetProperty(reference).GetProperty("properties").EnumerateObject().Select(field => field.Name);
        return
            from field in fields
            from value in HostileText.WrongValues
            let text = reference == "JobDocument" ? BadJobs.With(field, value) : $"{{\"{field}\":{value}}}"
            select plain with { Body = Encoding.UTF8.GetBytes(text), Status = 400, Named = field };
    }

    private string Filled(string path) => Hole().Replace(path, hole => hole.Groups[1].Value switch
    {
        "id" => job,
        "method" => "gradientDescent",
        "key" => "boston",
        _ => "none",
    });

    // What a route cannot do without, unless it is what is wrong.
    private static string Needed(JsonElement[] parameters, string except) =>
        except != "step" && parameters.Any(parameter => Name(parameter) == "step") ? "step=0&" : "";

    private static Func<JsonElement, bool> In(string place) => parameter => parameter.GetProperty("in").GetString() == place;

    private static string Name(JsonElement parameter) => parameter.GetProperty("name").GetString()!;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();
}
