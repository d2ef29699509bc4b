using FisherLab.Client.Api;
using FisherLab.Client.Words;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Minima;
using FisherLab.Engine.Problems;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>L* of a job's problem, with its certificate.</summary>
internal sealed class GetOptimum : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/optimum", Handle)
        .WithSummary("The minimum of the job's loss by an independent solver").WithTags("Results");

    private static async Task<Results<Ok<OptimumAnswer>, ProblemHttpResult>> Handle(
        string id, StoredGrids grids, PreparedJobs jobs, LabShelf shelf, Optima optima, CancellationToken cancellation)
    {
        if (await grids.Job(id, cancellation) is not { } job)
            return GetJob.Unknown(id);
        try
        {
            PreparedJob prepared = jobs.Get(job.Row, shelf);
            return TypedResults.Ok(Answer(prepared.Spec.Problem, await optima.Of(id, prepared.Problem, cancellation), prepared.Problem.Samples));
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            return Refuse.Conflict(exception.Message);
        }
    }

    private static OptimumAnswer Answer(ProblemSpec problem, Minimum minimum, int samples) => new()
    {
        Dataset = problem.Dataset,
        Likelihood = Kinds.Likelihoods.Of(problem.Likelihood).Key,
        Loss = minimum.Loss,
        GradientNorm = minimum.GradientNorm,
        Bound = minimum.Bound,
        Rounding = minimum.Rounding,
        Floor = minimum.Floor,
        Solver = minimum.Solver,
        ConditionNumber = minimum.ConditionNumber,
        SmallestEigenvalue = minimum.SmallestEigenvalue,
        LargestEigenvalue = minimum.LargestEigenvalue,
        Iterations = minimum.Iterations,
        Note = OptimumNote.Of(minimum, samples),
    };
}
