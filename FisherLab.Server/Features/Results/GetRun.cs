using System.ComponentModel;
using FisherLab.Client.Api;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Features.Exports;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FisherLab.Server.Features.Results;

/// <summary>
/// One trajectory with its probes, as JSON or as a table. It is computed anew, and ends on the bits that the grid has; a cell that waits may be asked for too.
/// </summary>
internal sealed class GetRun : IEndpoint
{
    private const string Packed = "true: losses and each probe's series are one Base64 text each: 64-bit floats, little-endian (a probe's none: all bits set).";

    private static readonly ExportFormat[] Formats = [ExportFormat.Json, ExportFormat.Csv, ExportFormat.Parquet];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/runs/{method}", Handle)
        .WithSummary("One trajectory with its probes as JSON, CSV or Parquet").WithTags("Results")
        .Produces<string>(contentType: ExportFormat.CsvType).Produces<Stream>(contentType: ExportFormat.ParquetType);

    private static async Task<Results<Ok<RunAnswer>, JsonHttpResult<RunAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        string id, string method, HttpRequest request, StoredGrids grids, PreparedJobs jobs, LabShelf shelf, RemadeRuns runs, CancellationToken cancellation,
        [Description("Index of the step size, from 0; required.")] int? step = null,
        [Description("Index of the damping, from 0; required for a method with one, left out for others.")] int? damping = null,
        [Description("Keys of the probes to record, with commas between.")] string? probes = null,
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
            return GetGrid.UnknownMethod(job, method);
        if (WrongCell(spec, step, damping) is { } wrong)
            return wrong;
        if (ReadProbes(probes, out string unknown) is not { } recorded)
            return Refuse.Field("probes", $"must hold each of {string.Join(", ", Kinds.Probes.Kinds.Select(kind => kind.Key))} at most once, with commas between; it holds \"{unknown}\".");
        try
        {
            PreparedJob prepared = jobs.Get(job.Row, shelf);
            var cell = new Cell(step!.Value, damping ?? 0);
            Trajectory run = await runs.Trajectory(id, prepared, spec, cell, recorded, cancellation);
            RunAnswer answer = Answer(spec, cell, run, await grids.Stability(id, method, cancellation));
            return packed ? TypedResults.Json(answer, PackedJson.Runs)
                : form == ExportFormat.Json ? TypedResults.Ok(answer)
                : ExportedFile.Of(RunTable.Of(answer), form, ExportedFile.Name(job.Row.Name, id, $"{method}-{step}{(damping is null ? "" : $"-{damping}")}"), cancellation);
        }
        catch (InvalidDataException exception)
        {
            return Refuse.Conflict(exception.Message);
        }
    }

    /// <summary>400 for indices that are no cell of the method's grid.</summary>
    public static ValidationProblem? WrongCell(MethodSpec method, int? step, int? damping)
    {
        if (Wrong("step", step, method.StepSize) is { } wrongStep)
            return wrongStep;
        if (method.Damping is null)
            return damping is null ? null : Refuse.Field("damping", $"must be left out, because \"{method.Id}\" has no damping; it is {damping}.");
        return Wrong("damping", damping, method.Damping);
    }

    private static ValidationProblem? Wrong(string name, int? index, Axis axis) => index switch
    {
        null => Refuse.Field(name, $"is missing; it must be an index from 0 to {axis.Count - 1}."),
        _ when index < 0 || index >= axis.Count => Refuse.Field(name, $"must be an index from 0 to {axis.Count - 1}; it is {index}."),
        _ => null,
    };

    private static List<Probe>? ReadProbes(string? text, out string unknown)
    {
        unknown = "";
        var probes = new List<Probe>();
        foreach (string key in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Kinds.Probes.Find(key)?.Create() is not { } probe || probes.Contains(probe))
            {
                unknown = key;
                return null;
            }

            probes.Add(probe);
        }

        return probes;
    }

    private static RunAnswer Answer(MethodSpec method, Cell cell, Trajectory run, StabilityMap stability) => new()
    {
        Method = method.Id,
        Cell = CellAnswers.Answer(method, cell),
        StepSize = method.StepSize.At(cell.StepSize),
        Damping = method.Damping?.At(cell.Damping),
        FinalLoss = run.Result.FinalLoss,
        Outcome = run.Result.Outcome,
        Iterations = run.Result.Iterations,
        Stability = stability.ClassOf(cell),
        StabilityRange = StabilityAnswers.Range(stability, cell),
        Losses = run.Losses,
        Probes = run.Probes.ToDictionary(
            series => Kinds.Probes.Of(series.Key).Key,
            series => (IReadOnlyList<double?>)[.. series.Value.Select(value => double.IsNaN(value) ? (double?)null : value)]),
    };
}
