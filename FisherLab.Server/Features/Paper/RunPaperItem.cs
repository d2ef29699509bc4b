using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Paper;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Paper;

/// <summary>
/// Submits the jobs that an item needs and that are neither done nor under way. Pressed twice it submits them once more at most, and then their chunks are
/// done once all the same.
/// </summary>
internal sealed class RunPaperItem : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/paper/{item}/run", Handle)
        .WithSummary("Submits the jobs that a figure or table needs").WithTags("Paper");

    private static async Task<Results<Ok<ListAnswer<JobAnswer>>, ValidationProblem, ProblemHttpResult>> Handle(
        [Description("figure-1 to figure-6, or table-6.")] string item,
        PaperJobs work, Submission submission, JobAnswers answers, CancellationToken cancellation,
        [Description("asRun or asPrinted; asRun where it is left out.")] string? protocol = null)
    {
        if (PaperQuery.Protocol(protocol) is not { } chosen)
            return PaperQuery.WrongProtocol(protocol);
        if (PaperItems.Find(item) is not { } known)
            return PaperQuery.Unknown(item);
        IReadOnlyList<PaperJob> jobs = await work.Of(known, chosen, cancellation);
        if (jobs.Count == 0)
            return Refuse.Conflict($"\"{item}\" needs no job.");
        PaperJob[] possible = [.. jobs.Where(job => job.Data is not null)];
        if (possible.Length == 0)
            return Refuse.Conflict($"The data of \"{item}\" are not here. {string.Join(" ", jobs.Select(job => job.Gap).Distinct())}");
        var ids = new List<string>();
        foreach (PaperJob job in possible)
            ids.Add(job.Row is { State: JobState.Queued or JobState.Running or JobState.Finished } there ? there.Id : (await submission.Submit(job.Spec, job.Data!)).Id);
        var submitted = new List<JobAnswer>();
        foreach (string id in ids)
            if (await answers.Find(id, CancellationToken.None) is { } answer)
                submitted.Add(answer);
        return TypedResults.Ok(new ListAnswer<JobAnswer>(submitted, null));
    }
}
