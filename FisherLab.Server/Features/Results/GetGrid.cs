using System.Text;
using FisherLab.Client.Api;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FisherLab.Server.Features.Results;

/// <summary>One method's grid, as far as it is computed: whole as JSON, or CSV where <c>format</c> or Accept ask for it; the blocks of a picture as JSON.</summary>
internal sealed class GetGrid : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/jobs/{id}/grids/{method}", Handle)
        .WithSummary("A method's grid as JSON or CSV").WithTags("Results")
        .Produces<string>(contentType: "text/csv");

    private static async Task<Results<Ok<GridAnswer>, PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        string id, string method, HttpRequest request, StoredGrids grids, [AsParameters] BlocksQuery blocks, CancellationToken cancellation, string? format = null)
    {
        if (format is "parquet")
            return Refuse.Field("format", "must be json or csv; \"parquet\" is not available yet.");
        if (format is not (null or "json" or "csv"))
            return Refuse.Field("format", $"must be json or csv; it is \"{format}\".");
        if (await grids.Job(id, cancellation) is not { } job)
            return GetJob.Unknown(id);
        if (job.Method(method) is not { } spec)
            return UnknownMethod(job, method);
        bool json = (format ?? Preferred(request)) == "json";
        if (blocks.Window(spec, out ValidationProblem? wrong) is { } window)
            return json ? TypedResults.Ok(BlockAnswers.Answer(await grids.Read(job, spec, window, cancellation), job.Missing)) : OnlyJson(blocks);
        if (wrong is not null)
            return wrong;
        StoredGrid stored = await grids.Read(job, spec, cancellation);
        if (json)
            return TypedResults.Ok(Answer(stored, job.Missing));
        return TypedResults.Stream(
            async body =>
            {
                await using var text = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
                await GridCsv.Write(text, stored.Grid, stored.Stability, job.Missing, cancellation);
            },
            "text/csv; charset=utf-8", $"{id}-{method}.csv");
    }

    /// <summary>404 for an id that no method of the job has.</summary>
    public static ProblemHttpResult UnknownMethod(StoredJob job, string method) => Refuse.NotFound(
        $"Job \"{job.Row.Id}\" has no method \"{method}\"; its methods are {string.Join(", ", job.Spec.Methods.Select(spec => spec.Id))}.");

    private static ValidationProblem OnlyJson(BlocksQuery blocks) =>
        Refuse.Field(blocks.Given[0], "must be left out of a table, which always has the whole grid; only JSON has blocks and windows.");

    private static string Preferred(HttpRequest request)
    {
        IList<MediaTypeHeaderValue> accepted = request.GetTypedHeaders().Accept;
        double Weight(string type) => accepted.Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Max(range => (double?)(range.Quality ?? 1)) ?? 0;
        return Weight("text/csv") > Weight("application/json") ? "csv" : "json";
    }

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
