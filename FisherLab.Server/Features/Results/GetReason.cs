using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Reasons;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>Why a cell ended as it did. The run is made again.</summary>
internal sealed class GetReason : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/runs/{method}/reason", Handle)
        .WithSummary("Why a cell ended as it did").WithTags("Results");

    private static async Task<Results<Ok<ReasonAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        string id, string method, StoredGrids grids, PreparedJobs jobs, LabShelf shelf, RemadeRuns runs, CancellationToken cancellation,
        [Description("Index of the step size, from 0; required.")] int? step = null,
        [Description("Index of the damping, from 0; required for a method with one, left out for others.")] int? damping = null)
    {
        if (await grids.Job(id, cancellation) is not { } job)
            return GetJob.Unknown(id);
        if (job.Method(method) is not { } spec)
            return GetGrid.UnknownMethod(job, method);
        if (GetRun.WrongCell(spec, step, damping) is { } wrong)
            return wrong;
        try
        {
            PreparedJob prepared = jobs.Get(job.Row, shelf);
            Reason reason = await runs.Reason(id, prepared, spec, new Cell(step!.Value, damping ?? 0), cancellation);
            string sentence = ReasonSentence.Of(Kinds.Optimizers.Of(spec.Optimizer).About.Symbol, prepared.Rules.Iterations, reason);
            return TypedResults.Ok(new ReasonAnswer(reason.Kind, sentence, reason.Facts));
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            return Refuse.Conflict(exception.Message);
        }
    }
}
