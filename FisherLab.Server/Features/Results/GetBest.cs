using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>The best cells of a job's methods, by its own rule or by another, as JSON or as a table; of the cells computed so far while it runs.</summary>
internal sealed class GetBest : IEndpoint
{
    private static readonly ExportFormat[] Formats = [ExportFormat.Json, ExportFormat.Csv, ExportFormat.Latex, ExportFormat.Parquet];

    // While a job runs its best cells are asked for again and again: few runs then, all of them at the end.
    private const int RunsOnTheWay = 32;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/best", Handle)
        .WithSummary("The best cells of each method as JSON, CSV, LaTeX or Parquet").WithTags("Results")
        .Produces<string>(contentType: ExportFormat.CsvType).Produces<string>(contentType: ExportFormat.LatexType).Produces<Stream>(contentType: ExportFormat.ParquetType);

    private static async Task<Results<Ok<BestAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        string id, HttpRequest request, StoredGrids grids, PreparedJobs jobs, LabShelf shelf, BestAnswers answers, CancellationToken cancellation,
        [Description("finalLoss or bestLoss; without it the job's own.")] string? rule = null,
        [Description("Cells within this of the best, relatively, are tied: from 0 to 1; without it the job's own.")] double? tolerance = null,
        [Description("So many tied cells are listed at most.")] int cells = BestCells.MostCells,
        [Description("json, csv, latex or parquet; without it what Accept prefers.")] string? format = null)
    {
        if (ExportFormat.Of(format, request, Formats) is not { } form)
            return ExportFormat.Refused(format, Formats);
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

            return Answer(job, new BestAnswer(best), form, cancellation);
        }
        catch (InvalidDataException exception)
        {
            return Refuse.Conflict(exception.Message);
        }
    }

    private static Results<Ok<BestAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult> Answer(
        StoredJob job, BestAnswer best, ExportFormat form, CancellationToken cancellation)
    {
        string file = ExportedFile.Name(job.Row.Name, job.Row.Id, "best");
        if (form == ExportFormat.Json)
            return TypedResults.Ok(best);
        return form == ExportFormat.Latex
            ? ExportedFile.Text(text => text.WriteAsync(BestLatex.Of(job, best)), form, file)
            : ExportedFile.Of(BestTable.Of(job, best), form, file, cancellation);
    }
}
