using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Datasets;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Jobs;

/// <summary>What submitting and checking share.</summary>
internal sealed class JobServices(LabDb db, LabShelf shelf, Submission submission, JobAnswers answers, IOptions<LabOptions> options)
{
    public JobAnswers Answers => answers;

    /// <exception cref="SpecException">The body is no spec.</exception>
    public Task<JobBody> Read(HttpRequest request) => JobBody.Read(request, shelf, options.Value.Limits);

    /// <summary>The data of a spec that was read here.</summary>
    public Dataset Data(JobSpec spec) => shelf.Find(spec.Problem.Dataset, out string reason) ?? throw new InvalidDataException(reason);

    public Task<JobPlan> Plan(JobSpec spec) => JobPlan.Of(spec, Data(spec), db);

    public Task<JobRow> Submit(JobBody body) => submission.Submit(body.Spec, Data(body.Spec));

    /// <summary>Submits, unless the key came before. Of two deliveries at once the index lets one through; the other finds it.</summary>
    /// <returns>Null if the key came with another body.</returns>
    public async Task<JobRow?> SubmitOnce(JobBody body, string key)
    {
        JobRow? job = await WithKey(key);
        try
        {
            job ??= await submission.Submit(body.Spec, Data(body.Spec), (key, body.Hash));
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if ((job = await WithKey(key)) is null)
                throw;
        }

        return job.IdempotencyHash == body.Hash ? job : null;
    }

    private Task<JobRow?> WithKey(string key) => db.Jobs.AsNoTracking().FirstOrDefaultAsync(job => job.IdempotencyKey == key);
}
