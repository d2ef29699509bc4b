using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Jobs;

/// <summary>A spec as it came in a request's body.</summary>
/// <param name="Spec">What was read.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
internal sealed record JobBody(JobSpec Spec, string Hash)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="SpecException">It is no JSON, or no spec.</exception>
    public static async Task<JobBody> Read(HttpRequest request, DatasetShelf shelf, JobLimits limits)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        ReadOnlyMemory<byte> bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        return new JobBody(Read(bytes, shelf, limits), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    /// <summary>Reads a spec strictly: nothing twice, nothing unknown.</summary>
    /// <inheritdoc cref="Read(HttpRequest, DatasetShelf, JobLimits)"/>
    public static JobSpec Read(ReadOnlyMemory<byte> bytes, DatasetShelf shelf, JobLimits limits)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw NoJson("The text is not UTF-8.");
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (bytes.Span.StartsWith(mark))
            bytes = bytes[mark.Length..];
        try
        {
            using JsonDocument json = JsonDocument.Parse(new ReadOnlySequence<byte>(bytes), Strict);
            return JobReader.Read(json.RootElement, shelf, limits);
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
