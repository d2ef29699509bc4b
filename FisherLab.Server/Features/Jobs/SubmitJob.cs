using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Submits a job. The same Idempotency-Key with the same body returns the job that is there.</summary>
internal sealed class SubmitJob : IEndpoint
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/jobs", Handle)
        .Accepts<JobDocument>("application/json").WithSummary("Submits a job").WithTags("Jobs");

    private static async Task<Results<Created<JobAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        HttpRequest request,
        [FromHeader(Name = KeyHeader), Description("A text of one's own: a second request with the same one and the same body answers the job that the first has made.")] string? idempotencyKey,
        JobServices services, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return Refuse.MediaType(request.ContentType, "application/json");
        if (idempotencyKey is { Length: 0 or > LongestKey })
            return Refuse.Field(KeyHeader, $"must have from 1 to {LongestKey} characters; it has {idempotencyKey.Length}.");
        try
        {
            JobBody body = await services.Read(request);
            if (idempotencyKey is null)
                return await Created(await services.Submit(body), services, cancellation);
            return await services.SubmitOnce(body, idempotencyKey) is { } job
                ? await Created(job, services, cancellation)
                : Taken(idempotencyKey);
        }
        catch (SpecException exception)
        {
            return Refuse.Spec(exception);
        }
    }

    private static async Task<Created<JobAnswer>> Created(JobRow job, JobServices services, CancellationToken cancellation) =>
        TypedResults.Created($"/api/jobs/{job.Id}", (await services.Answers.Find(job.Id, cancellation))!);

    private static ProblemHttpResult Taken(string key) => TypedResults.Problem(new HttpValidationProblemDetails(
        new Dictionary<string, string[]> { [KeyHeader] = [$"must be new, or come with the same body as before; it is \"{key}\", and another body came with it."] })
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = "The idempotency key belongs to another submission.",
    });
}
