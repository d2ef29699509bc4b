using System.Text.Json.Nodes;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Changes a job's name, note or tags; what is left out stays. None of them is part of its fingerprint.</summary>
internal sealed class LabelJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/api/jobs/{id}", Handle)
        .Accepts<JobLabels>("application/json").WithSummary("Changes a job's name, note or tags").WithTags("Jobs");

    private static async Task<Results<Ok<JobAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        string id, HttpRequest request, LabDb db, JobAnswers answers, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return Refuse.MediaType(request.ContentType, "application/json");
        JobLabels labels;
        try
        {
            labels = JsonBody.Read(await JsonBody.Bytes(request), JobLabels.Read);
        }
        catch (SpecException exception)
        {
            return Refuse.Spec(exception);
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            if (await db.Jobs.FirstOrDefaultAsync(job => job.Id == id, cancellation) is not { } row)
                return await answers.Missing(id, cancellation);
            Apply(labels, row);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return TypedResults.Ok((await answers.Find(id, cancellation))!);
    }

    private static void Apply(JobLabels labels, JobRow row)
    {
        if (labels.Name is { } name)
        {
            JsonNode spec = JsonNode.Parse(row.Spec)!;
            spec["name"] = name;
            (row.Name, row.Spec) = (name, spec.ToJsonString());
        }

        if (labels.Note is { } note)
            row.Note = note.Length == 0 ? null : note;
        row.Tags = labels.Tags ?? row.Tags;
        JobIndex.Write(row, StoredSpec.Read(row));
    }
}
