using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Lists jobs page by page: all of them, the latest first, or those that are searched for, in some order.</summary>
internal sealed class ListJobs : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs", Handle)
        .WithSummary("Jobs, searched, filtered and sorted").WithTags("Jobs");

    private static async Task<Results<Ok<ListAnswer<JobAnswer>>, ValidationProblem>> Handle(
        LabDb db, JobAnswers answers, [AsParameters] JobsQuery query, CancellationToken cancellation)
    {
        if (query.Wrong() is { } wrong)
            return wrong;
        IQueryable<JobRow> jobs = query.Deleted == true ? db.Jobs.IgnoreQueryFilters().Where(job => job.DeletedAt != null) : db.Jobs;
        var rows = await query.Among(jobs.AsNoTracking()).Page(
            query.By, query.IsDescending, query.Cursor is null ? null : JobCursor.Read(query.Cursor, query.By), query.Count + 1, cancellation);
        bool more = rows.Count > query.Count;
        if (more)
            rows.RemoveAt(query.Count);
        return TypedResults.Ok(new ListAnswer<JobAnswer>(
            await answers.Of([.. rows.Select(row => row.Job)], cancellation), more ? rows[^1].Cursor.Write(query.By) : null));
    }
}
