using FisherLab.Engine.Datasets;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Storage;

namespace FisherLab.Server.Features.Chunks;

/// <summary>A job ready to be computed.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Problem">On its data.</param>
/// <param name="Rules">With its start.</param>
/// <param name="Workload">What a run costs.</param>
public sealed record PreparedJob(JobSpec Spec, Problem Problem, RunRules Rules, Workload Workload)
{
    /// <summary>The method of an id that the spec has.</summary>
    public MethodSpec Method(string id) => Spec.Methods.First(method => method.Id == id);
}

/// <summary>Keeps the problems of the jobs in work, so that a chunk does not read the data again.</summary>
public sealed class PreparedJobs
{
    private readonly BoundedCache<string, PreparedJob> cache = new(8);

    /// <summary>The job on its data.</summary>
    /// <exception cref="InvalidDataException">The data are not there any more, or are others.</exception>
    internal PreparedJob Get(JobRow row, LabShelf shelf) => cache.Get(row.Id, () => Prepare(row, shelf));

    private static PreparedJob Prepare(JobRow row, LabShelf shelf)
    {
        JobSpec spec = StoredSpec.Read(row);
        Dataset? dataset = shelf.Find(spec.Problem.Dataset, out string reason);
        if (dataset?.Content != row.Content)
            throw new InvalidDataException($"The data set \"{spec.Problem.Dataset}\" cannot be used. {(dataset is null ? reason : "Its content has changed.")}");
        Problem problem = spec.Problem.On(dataset);
        return new PreparedJob(spec, problem, spec.Rules(problem), Workload.Of(spec.Problem, dataset));
    }
}
