using FisherLab.Engine.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features;

/// <summary>The errors that several endpoints answer with, in one voice.</summary>
internal static class Refuse
{
    // A body of a hundred million wrong numbers is not answered with as many sentences.
    private const int MostErrors = 100;

    /// <summary>400: what is wrong with a field or parameter, its value, and what is allowed.</summary>
    public static ValidationProblem Field(string name, string message) => Fields(new Dictionary<string, string[]> { [name] = [message] });

    public static ValidationProblem Fields(IReadOnlyDictionary<string, string[]> errors)
    {
        var shown = errors.Take(MostErrors).ToDictionary(field => field.Key, field => field.Value.Take(MostErrors).ToArray());
        string detail = string.Join(" ", shown.SelectMany(field => field.Value.Select(message => $"{field.Key} {message}")).Take(3));
        return TypedResults.ValidationProblem(
            shown, detail, title: errors.Count > MostErrors ? $"The request has more than {MostErrors} errors; the first are shown." : "The request is not valid.");
    }

    public static ValidationProblem Spec(SpecException exception) => Fields(exception.Errors);

    public static ProblemHttpResult NotFound(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "Not found.");

    public static ProblemHttpResult Gone(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status410Gone, title: "Deleted.");

    public static ProblemHttpResult Conflict(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, title: "This does not go together.");

    public static ProblemHttpResult BadGateway(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status502BadGateway, title: "Another server did not give what was asked.");

    public static ProblemHttpResult MediaType(string? given, string allowed) => TypedResults.Problem(
        $"Content-Type must be {allowed}; it is {(string.IsNullOrEmpty(given) ? "missing" : $"\"{given}\"")}.",
        statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Unsupported media type.");
}
