using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>The best cells of a job's methods, by its own rule or by another; of the cells computed so far while it runs.</summary>
internal sealed class GetBest : IEndpoint
{
    // While a job runs its best cells are asked for again and again: few runs then, all of them at the end.
    private const int RunsOnTheWay = 32;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/best", Handle)
        .WithSummary("The best cells of each method").WithTags("Results");

    private static async Task<Results<Ok<BestAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        string id, StoredGrids grids, PreparedJobs jobs, LabShelf shelf, BestAnswers answers, CancellationToken cancellation,
        string? rule = null, double? tolerance = null, int cells = BestCells.MostCells)
    {
        if (rule is not null && !SelectionReader.Rules.Contains(rule, StringComparer.Ordinal))
            return Refuse.Field("rule", $"must be one of {string.Join(", ", SelectionReader.Rules)}; it is \"{rule}\".");
        if (tolerance is { } given && !SelectionReader.Allows(given))
            return Refuse.Field("tolerance", $"must be {SelectionReader.ToleranceAllowed}; it is {given}.");
        if (cells is < 0 or > BestCells.MostCells)
            return Refuse.Field("cells", $"must be a number of tied cells from 0 to {BestCells.MostCells}; it is {cells}.");
        if (await grids.Job(id, cancellation) is not { } job)
            return GetJob.Unknown(id);
        var selection = new SelectionRule(
            rule is null ? job.Spec.Selection.By : SelectionReader.By(rule), tolerance ?? job.Spec.Selection.Tolerance);
        try
        {
            PreparedJob prepared = jobs.Get(job.Row, shelf);
            int runs = job.Row.EndedAt is null ? RunsOnTheWay : BestCells.MostRuns;
            var best = new List<MethodBest>();
            foreach (MethodSpec method in job.Spec.Methods)
            {
                var key = new BestAnswers.Key(id, method.Id, selection, await grids.Done(job, method, cancellation), runs);
                if (await answers.Get(
                    key, async () => (await grids.Read(job, method, cancellation)).Grid,
                    grid => BestCells.Of(prepared.Problem, prepared.Rules, grid, selection, job.Printed(method), runs)) is { } found)
                {
                    MethodBest listed = found with { Tied = found.Tied with { Cells = [.. found.Tied.Cells.Take(cells)] } };
                    StabilityMap? stability = await grids.StoredStability(id, method.Id, cancellation);
                    best.Add(listed.With(stability ?? StabilityMap.Empty, pending: stability is null && job.AwaitsStability));
                }
            }

            return TypedResults.Ok(new BestAnswer(best));
        }
        catch (InvalidDataException exception)
        {
            return Refuse.Conflict(exception.Message);
        }
    }
}
