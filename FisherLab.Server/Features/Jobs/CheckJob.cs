using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Says what a job would be and how long it would take; refuses what a submission would refuse, and stores nothing.</summary>
internal sealed class CheckJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/jobs/check", Handle)
        .Accepts<JobDocument>("application/json").WithSummary("Checks a job without submitting it").WithTags("Jobs");

    private static async Task<Results<Ok<CheckAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        HttpRequest request, JobServices services, LabDb db, WorkRate rate, IOptions<LabOptions> options, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return Refuse.MediaType(request.ContentType, "application/json");
        try
        {
            JobSpec spec = (await services.Read(request)).Spec;
            string fingerprint = Fingerprint.Of(spec, services.Data(spec).Content);
            JobReference? same = await db.Jobs.AsNoTracking()
                .Where(job => job.Fingerprint == fingerprint && job.State == JobState.Finished)
                .OrderByDescending(job => job.Id).Select(job => new JobReference(job.Id, job.Name)).FirstOrDefaultAsync(cancellation);
            return TypedResults.Ok(Estimate(spec, fingerprint, await services.Plan(spec), rate.PerSecond * options.Value.Workers, same));
        }
        catch (SpecException exception)
        {
            return Refuse.Spec(exception);
        }
    }

    private static CheckAnswer Estimate(JobSpec spec, string fingerprint, JobPlan plan, double workPerSecond, JobReference? same)
    {
        double missing = plan.Chunks.Where(chunk => !plan.Stored.ContainsKey(chunk.Fingerprint)).Sum(chunk => chunk.Work);
        double all = plan.Chunks.Sum(chunk => chunk.Work);
        return new CheckAnswer(fingerprint, spec.Cells, plan.StoredCells, missing / workPerSecond, spec.Cells / (all / workPerSecond), same);
    }
}
