using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>One chunk of a job that may come to be.</summary>
/// <param name="Method">Id of its method.</param>
/// <param name="Chunk">Its rectangle.</param>
/// <param name="Fingerprint">Its identity.</param>
/// <param name="Work">Multiply-adds.</param>
internal sealed record PlannedChunk(string Method, Chunk Chunk, string Fingerprint, double Work);

/// <summary>All chunks of a job, in the order of the work, and which of them need no work.</summary>
internal sealed record JobPlan(IReadOnlyList<PlannedChunk> Chunks, IReadOnlyDictionary<string, long> Stored)
{
    public int StoredCells => Chunks.Where(chunk => Stored.ContainsKey(chunk.Fingerprint)).Sum(chunk => chunk.Chunk.Cells);

    /// <summary>Plans a job and looks for equal work that is done.</summary>
    public static async Task<JobPlan> Of(JobSpec spec, Dataset dataset, LabDb db)
    {
        IReadOnlyList<PlannedChunk> chunks = spec.Figure is null
            ? Searched(spec, dataset)
            : [new PlannedChunk(FigureWork.Method, new Chunk(0, 0, 1, 0, 1), Fingerprint.Of(spec, dataset.Content), FigureWork.Work)];
        string[] fingerprints = [.. chunks.Select(chunk => chunk.Fingerprint)];
        var stored = await db.Chunks.AsNoTracking()
            .Where(row => EF.Parameter(fingerprints).Contains(row.Fingerprint) && row.State == ChunkState.Done)
            .GroupBy(row => row.Fingerprint).Select(equal => new { equal.Key, Result = equal.Min(row => row.ResultId) })
            .ToDictionaryAsync(equal => equal.Key, equal => equal.Result!.Value);
        return new JobPlan(chunks, stored);
    }

    private static IReadOnlyList<PlannedChunk> Searched(JobSpec spec, Dataset dataset)
    {
        Workload workload = Workload.Of(spec.Problem, dataset);
        return
        [
            .. from method in spec.Methods
               let work = workload.Of(method.Optimizer, spec.Iterations)
               let plan = ChunkPlan.Of(method, workload, spec.Iterations)
               from part in plan.Zip(Fingerprint.Of(spec, dataset.Content, method, plan))
               select new PlannedChunk(method.Id, part.First, part.Second, work * part.First.Cells),
        ];
    }

    /// <summary>The rows of the job's chunks; those with a stored result are done.</summary>
    public IEnumerable<ChunkRow> Rows(string job, DateTime now) => Chunks.Select((planned, order) =>
    {
        long? result = Stored.TryGetValue(planned.Fingerprint, out long id) ? id : null;
        return new ChunkRow
        {
            JobId = job,
            Method = planned.Method,
            Index = planned.Chunk.Index,
            Order = order,
            FirstStepSize = planned.Chunk.FirstStepSize,
            StepSizes = planned.Chunk.StepSizes,
            FirstDamping = planned.Chunk.FirstDamping,
            Dampings = planned.Chunk.Dampings,
            Cells = planned.Chunk.Cells,
            Fingerprint = planned.Fingerprint,
            State = result is null ? ChunkState.Pending : ChunkState.Done,
            FinishedAt = result is null ? null : now,
            ResultId = result,
        };
    });
}
