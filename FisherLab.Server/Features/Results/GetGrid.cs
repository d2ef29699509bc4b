using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>
/// One method's grid, as far as it is computed: the whole, a window of it, or the best cells of the blocks of a picture. As JSON, or as a table where
/// <c>format</c> or Accept ask for one.
/// </summary>
internal sealed class GetGrid : IEndpoint
{
    private const string Packed =
        "true: each array of cells is one Base64 text, little-endian: the length of a row in 32 bits, then the rows one after another. Losses are 64-bit floats "
        + "(none: all bits set), iterations and cells 32-bit integers (none: -1), words one byte: their place in the schema's list, from 0.";

    private static readonly ExportFormat[] Formats = [ExportFormat.Json, ExportFormat.Csv, ExportFormat.Parquet];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/grids/{method}", Handle)
        .WithSummary("A method's grid as JSON, CSV or Parquet").WithTags("Results")
        .Produces<string>(contentType: ExportFormat.CsvType).Produces<Stream>(contentType: ExportFormat.ParquetType);

    private static async Task<Results<Ok<GridAnswer>, JsonHttpResult<GridAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        string id, string method, HttpRequest request, StoredGrids grids, [AsParameters] BlocksQuery blocks, CancellationToken cancellation,
        [Description("json, csv or parquet; without it what Accept prefers.")] string? format = null,
        [Description(Packed)] bool packed = false)
    {
        if (ExportFormat.Of(format, request, Formats) is not { } form)
            return ExportFormat.Refused(format, Formats);
        if (packed && form != ExportFormat.Json)
            return ExportFormat.NotPacked(form);
        if (await grids.Job(id, cancellation) is not { } job)
            return GetJob.Unknown(id);
        if (job.Method(method) is not { } spec)
            return UnknownMethod(job, method);
        string file = ExportedFile.Name(job.Row.Name, id, method);
        if (blocks.Window(spec, out ValidationProblem? wrong) is { } window)
        {
            StoredBlocks part = await grids.Read(job, spec, window, cancellation);
            return form == ExportFormat.Json
                ? Answer(BlockAnswers.Answer(part, job.Missing), packed)
                : ExportedFile.Of(GridTable.Of(part, job.Missing), form, $"{file}-part", cancellation);
        }

        if (wrong is not null)
            return wrong;
        StoredGrid whole = await grids.Read(job, spec, cancellation);
        return form == ExportFormat.Json
            ? Answer(Answer(whole, job.Missing), packed)
            : ExportedFile.Of(GridTable.Of(whole.Grid, whole.Stability, job.Missing), form, file, cancellation);
    }

    /// <summary>404 for an id that no method of the job has.</summary>
    public static ProblemHttpResult UnknownMethod(StoredJob job, string method) => Refuse.NotFound(
        $"Job \"{job.Row.Id}\" has no method \"{method}\"; its methods are {string.Join(", ", job.Spec.Methods.Select(spec => spec.Id))}.");

    private static Results<Ok<GridAnswer>, JsonHttpResult<GridAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult> Answer(GridAnswer answer, bool packed) =>
        packed ? TypedResults.Json(answer, PackedJson.Grids) : TypedResults.Ok(answer);

    private static GridAnswer Answer(StoredGrid stored, Outcome missing)
    {
        Grid grid = stored.Grid;
        return new GridAnswer
        {
            Method = grid.Method.Id,
            StepSizes = grid.StepSizes,
            Dampings = grid.Dampings,
            FinalLoss = Rows<double?>(grid, run => run.Outcome == Outcome.Pending ? null : run.FinalLoss),
            Outcome = Rows(grid, run => run.Outcome == Outcome.Pending ? missing : run.Outcome),
            Iterations = Rows<int?>(grid, run => run.Outcome == Outcome.Pending ? null : run.Iterations),
            Stability = StabilityAnswers.Rows(grid, stored.Stability),
            Running = [.. stored.Running.Select(chunk => new GridPart(chunk.FirstStepSize, chunk.StepSizes, chunk.FirstDamping, chunk.Dampings))],
        };
    }

    private static GridRows<T> Rows<T>(Grid grid, Func<RunResult, T> value) =>
        new(grid.StepSizes.Count, grid.Columns, (step, damping) => value(grid[new Cell(step, damping)]));
}
