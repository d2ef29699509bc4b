using System.Net.Http.Json;
using System.Text.Json;

namespace FisherLab.Client.Api;

/// <summary>Sends requests and reads answers; an answer that is not a success becomes an <see cref="ApiException"/>.</summary>
internal static class Wire
{
    public static async Task<T> Read<T>(Task<HttpResponseMessage> sending, CancellationToken cancellation)
    {
        using HttpResponseMessage response = await sending;
        await ThrowIfFailed(response, cancellation);
        // Whole: from a stream, what does not fit into one of its pieces is read again from its start with every further piece.
        byte[] answer = await response.Content.ReadAsByteArrayAsync(cancellation);
        return JsonSerializer.Deserialize<T>(answer, PackedJson.Runs)
            ?? throw new JsonException($"The answer of {response.RequestMessage?.RequestUri} is empty.");
    }

    /// <summary>For an answer that holds nothing.</summary>
    public static async Task Done(Task<HttpResponseMessage> sending, CancellationToken cancellation)
    {
        using HttpResponseMessage response = await sending;
        await ThrowIfFailed(response, cancellation);
    }

    private static async Task ThrowIfFailed(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
            return;
        Problem? problem = null;
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
            problem = await response.Content.ReadFromJsonAsync<Problem>(WireJson.Options, cancellation);
        throw new ApiException(
            response.StatusCode, problem?.Title ?? $"The server answered {(int)response.StatusCode}.", problem?.Detail,
            problem?.Errors ?? new Dictionary<string, string[]>());
    }

    private sealed record Problem(string? Title, string? Detail, Dictionary<string, string[]>? Errors);
}
