using System.Net;

namespace FisherLab.Client.Api;

/// <summary>The Server answered a request with an error.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="title">What happened.</param>
/// <param name="detail">More of it, if the answer had more.</param>
/// <param name="errors">Messages by the path of the field they are about.</param>
public sealed class ApiException(
    HttpStatusCode status, string title, string? detail, IReadOnlyDictionary<string, string[]> errors)
    : Exception(errors.Count == 0 ? detail ?? title : string.Join(" ", errors.SelectMany(field => field.Value.Select(message => $"{field.Key}: {message}"))))
{
    public HttpStatusCode Status { get; } = status;

    public string Title { get; } = title;

    public string? Detail { get; } = detail;

    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
