using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Lists the tags that jobs have; two that differ in case only are one, as the latest job writes it.</summary>
internal sealed class ListTags : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/tags", Handle)
        .WithSummary("Tags in use, with the number of their jobs").WithTags("Jobs");

    private static async Task<Ok<ListAnswer<TagAnswer>>> Handle(LabDb db, CancellationToken cancellation)
    {
        List<IReadOnlyList<string>> tags = await db.Jobs.AsNoTracking().Where(job => job.Words.Contains(JobIndex.AnyTag))
            .OrderByDescending(job => job.Id).Select(job => job.Tags).ToListAsync(cancellation);
        return TypedResults.Ok(new ListAnswer<TagAnswer>(
            [.. tags.SelectMany(own => own).GroupBy(JobIndex.Key).Select(same => new TagAnswer(same.First(), same.Count())).OrderBy(tag => JobIndex.Key(tag.Tag), StringComparer.Ordinal)],
            Next: null));
    }
}
