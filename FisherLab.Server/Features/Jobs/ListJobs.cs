using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Lists jobs, the latest first, page by page.</summary>
internal sealed class ListJobs : IEndpoint
{
    private const int MostJobs = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs", Handle)
        .WithSummary("Jobs, the latest first").WithTags("Jobs");

    private static async Task<Results<Ok<ListAnswer<JobAnswer>>, ValidationProblem>> Handle(
        LabDb db, JobAnswers answers, CancellationToken cancellation, string? cursor = null, int limit = 20, string? state = null)
    {
        if (limit is < 1 or > MostJobs)
            return Refuse.Field("limit", $"must be from 1 to {MostJobs}; it is {limit}.");
        if (cursor is not null && !JobIds.IsOne(cursor))
            return Refuse.Field("cursor", $"must be the \"next\" of an earlier page; it is \"{cursor}\".");
        JobState? wanted = null;
        if (state is not null)
        {
            if (!Enum.TryParse(state, ignoreCase: true, out JobState parsed) || !Enum.IsDefined(parsed) || !char.IsAsciiLetter(state[0]))
                return Refuse.Field("state", $"must be one of {string.Join(", ", Enum.GetNames<JobState>()).ToLowerInvariant()}; it is \"{state}\".");
            wanted = parsed;
        }

        List<JobRow> rows = await db.Jobs.AsNoTracking()
            .Where(job => (cursor == null || string.Compare(job.Id, cursor) < 0) && (wanted == null || job.State == wanted))
            .OrderByDescending(job => job.Id).Take(limit + 1).ToListAsync(cancellation);
        List<JobRow> page = rows[..Math.Min(limit, rows.Count)];
        return TypedResults.Ok(new ListAnswer<JobAnswer>(
            await answers.Of(page, cancellation), rows.Count > limit ? page[^1].Id : null));
    }
}
