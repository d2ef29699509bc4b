using FisherLab.Engine.Catalog;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Deletes an upload, unless jobs use it: their results could not be looked into any more.</summary>
internal sealed class DeleteDataset : IEndpoint
{
    private const int MostNamed = 10;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/api/datasets/{key}", Handle)
        .WithSummary("Deletes an upload that no job uses").WithTags("Data sets");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(string key, DatasetUploads uploads)
    {
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is { } known)
            return Refuse.Conflict(known.IsEmbedded
                ? $"The data set \"{key}\" comes with the lab; only uploads can be deleted."
                : $"The data set \"{key}\" is one that the lab knows; only uploads can be deleted. Its file {known.FileName} can be taken from the directory.");
        if (await uploads.Delete(key) is not { } jobs)
            return GetDataset.Unknown(key);
        return jobs.Count == 0 ? TypedResults.NoContent() : Refuse.Conflict(InUse(key, jobs));
    }

    private static string InUse(string key, IReadOnlyList<(string Name, string Id)> jobs)
    {
        string named = string.Join(", ", jobs.Take(MostNamed).Select(job => $"\"{job.Name}\" ({job.Id})"));
        string more = jobs.Count > MostNamed ? $" and {jobs.Count - MostNamed} more" : "";
        return $"The data set \"{key}\" is used by {(jobs.Count == 1 ? "1 job" : $"{jobs.Count} jobs")}: {named}{more}. It can be deleted once they are gone.";
    }
}
