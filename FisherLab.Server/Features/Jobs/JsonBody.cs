using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using FisherLab.Engine.Jobs;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Reads JSON strictly: UTF-8, nothing twice, no comments; says where it is none.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>The bytes of a body, all of them.</summary>
    public static async Task<ReadOnlyMemory<byte>> Bytes(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>What a reader makes of the document.</summary>
    /// <exception cref="SpecException">It is no JSON, or the reader says so.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> reader)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw NoJson("The text is not UTF-8.");
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (bytes.Span.StartsWith(mark))
            bytes = bytes[mark.Length..];
        try
        {
            using JsonDocument json = JsonDocument.Parse(new ReadOnlySequence<byte>(bytes), Strict);
            return reader(json.RootElement);
        }
        catch (JsonException exception) when (exception.LineNumber is { } line)
        {
            throw NoJson($"Line {line + 1}, position {exception.BytePositionInLine + 1}: {exception.Message.Split(" LineNumber:")[0]}");
        }
        catch (JsonException exception)
        {
            throw NoJson(exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            // Half a surrogate pair, written as an escape.
            throw NoJson(exception.Message);
        }
    }

    private static SpecException NoJson(string reason) => new(new Dictionary<string, string[]> { ["$"] = [$"is not valid JSON. {reason}"] });
}
