using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FisherLab.Tests.Server.Hostile;

/// <summary>A request that means no good, and how it must be met.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">With the query, escaped, sent as it stands.</param>
internal sealed record HostileRequest(string Method, string Path)
{
    // Kestrel refuses a longer request line itself.
    private const int LongestPath = 8000;

    public string? Type { get; init; }

    public byte[]? Body { get; init; }

    public (string Name, string Value)? Header { get; init; }

    /// <summary>Whether it must be refused; otherwise it may also be harmless, as any text is where text is asked for.</summary>
    public bool MustFail { get; init; } = true;

    /// <summary>The one status that is right; null for any refusal.</summary>
    public int? Status { get; init; }

    /// <summary>The field that the refusal must name, or what it names must lie under it.</summary>
    public string? Named { get; init; }

    /// <summary>What tells it from others.</summary>
    public string Key => $"{Method} {Path} {Type} {Header} {(Body is null ? "" : Convert.ToHexString(SHA256.HashData(Body)))}";

    // Refused before the application sees it, with nothing in the body: a zero byte in the path, a line that is too long, another host's name.
    private bool EndsBeforeTheLab => Path.Length > LongestPath || Path.Split('?')[0].Contains("%00", StringComparison.Ordinal) || Header?.Name == "Host";

    public async Task<HttpResponseMessage> Send(HttpClient http)
    {
        // Nothing is tidied on the way: dots, escapes and zero bytes arrive as they are.
        var address = new Uri(http.BaseAddress!.ToString().TrimEnd('/') + Path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            if (Type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        if (Header is { } header && !request.Headers.TryAddWithoutValidation(header.Name, header.Value))
            request.Content!.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await http.SendAsync(request);
    }

    /// <summary>What is wrong with the answer; null for nothing.</summary>
    public async Task<string?> Judge(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        string text = await response.Content.ReadAsStringAsync();
        string complaint = $"{this}: {status} {response.Content.Headers.ContentType} {Short(text)}";
        if (status >= 500 || (MustFail && status < 400) || (Status is { } right && status != right))
            return complaint;
        if (status < 400 || (EndsBeforeTheLab && text.Length == 0))
            return null;
        return response.Content.Headers.ContentType?.MediaType == "application/problem+json" && Tells(text) ? null : complaint;
    }

    public override string ToString() => $"{Method} {Short(Path)} {Type} {Header} {(Body is null ? "" : Short(Encoding.Latin1.GetString(Body)))}";

    private bool Tells(string text)
    {
        using JsonDocument problem = JsonDocument.Parse(text);
        return problem.RootElement.GetProperty("title").GetString()!.Length > 0
            && (Named is null || (problem.RootElement.TryGetProperty("errors", out JsonElement errors)
                && errors.EnumerateObject().Any(error => error.Name.StartsWith(Named, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Short(string text) => text.Length > 200 ? $"{text[..200]}... ({text.Length})" : text;
}
