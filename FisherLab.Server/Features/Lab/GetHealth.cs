using System.Data.Common;
using FisherLab.Client.Api;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Lab;

/// <summary>Whether jobs can run: the server has picked up its work and the database answers. Else 503.</summary>
internal sealed class GetHealth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/health", Handle)
        .WithSummary("Whether jobs can run").WithTags("Lab");

    private static async Task<Results<Ok<HealthAnswer>, ProblemHttpResult>> Handle(
        LabDb db, ChunkHands hands, IOptions<LabOptions> options, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Unhealthy("The lab is stopping.");
        try
        {
            int queued = await db.Chunks.CountAsync(
                row => row.State == ChunkState.Pending && db.Jobs.Any(job => job.Id == row.JobId && (job.State == JobState.Queued || job.State == JobState.Running)),
                cancellation);
            return TypedResults.Ok(new HealthAnswer("healthy", options.Value.Workers, hands.Count, queued, db.Storage, ThisLab.Version));
        }
        catch (DbException)
        {
            return Unhealthy("The database does not answer.");
        }
    }

    private static ProblemHttpResult Unhealthy(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "No jobs can run.");
}
