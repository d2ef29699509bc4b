using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FisherLab.Client.Api;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>
/// Follows a job until its end, as server-sent events: <c>state</c> at first and whenever the state changes, <c>progress</c> whenever cells were finished.
/// Both carry state, reason and progress. The stream ends with the job; it may be opened again at any time.
/// </summary>
internal sealed class StreamEvents : IEndpoint
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/events", Handle)
        .WithSummary("A job's progress as server-sent events: state, progress").WithTags("Jobs")
        .Produces<JobEvent>(contentType: "text/event-stream");

    private static async Task<Results<ServerSentEventsResult<JobEvent>, ProblemHttpResult>> Handle(
        string id, LabDb db, JobAnswers answers, TimeProvider clock, IHostApplicationLifetime lifetime, CancellationToken cancellation) =>
        await db.Jobs.AnyAsync(job => job.Id == id, cancellation)
            ? TypedResults.ServerSentEvents(Follow(id, db, clock, lifetime.ApplicationStopping, cancellation))
            : await answers.Missing(id, cancellation);

    private static async IAsyncEnumerable<SseItem<JobEvent>> Follow(
        string id, LabDb db, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Period, clock);
        JobEvent? last = null;
        do
        {
            if (await db.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.Id == id, cancellation) is not { } row)
                yield break;
            var now = new JobEvent(row.State, row.Reason, JobAnswers.Progress(row, row.EndedAt ?? clock.GetUtcNow().UtcDateTime));
            if (last is not null && now.Progress.Done != last.Progress.Done)
                yield return new SseItem<JobEvent>(now, "progress");
            if (now.State != last?.State)
                yield return new SseItem<JobEvent>(now, "state");
            last = now;
            if (row.EndedAt is not null)
                yield break;
        }
        while (!stopping.IsCancellationRequested && await timer.WaitForNextTickAsync(cancellation));
    }
}
