using FisherLab.Engine.Catalog;
using FisherLab.Engine.Search;
using FisherLab.Server.Features.Chunks;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Jobs;

/// <summary>Writes into a row what jobs are found and sorted by. It follows from the rest of the row, and is written with it.</summary>
internal static class JobIndex
{
    /// <summary>What the words of a job with any tag hold: it stands around every tag, and no text of a person has it.</summary>
    public const string AnyTag = "\u001f";

    /// <summary>Text as a search compares it.</summary>
    public static string Key(string text) => text.ToLowerInvariant();

    /// <summary>What the words of a job with this tag hold.</summary>
    public static string TagKey(string tag) => $"{AnyTag}{Key(tag)}{AnyTag}";

    public static void Write(JobRow row, JobSpec spec)
    {
        row.NameKey = Key(row.Name);
        row.Dataset = spec.Problem.Dataset;
        row.Optimizers = [.. spec.Methods.Select(method => Kinds.Optimizers.Of(method.Optimizer).Key).Distinct()];
        row.Words = $"{row.Dataset}\n{string.Concat(row.Tags.Select(TagKey))}\n{Key(row.Note ?? "")}";
    }

    /// <summary>Indexes the rows of a database that had no index.</summary>
    public static async Task Complete(LabDb db)
    {
        foreach (JobRow row in await db.Jobs.IgnoreQueryFilters().Where(row => row.Dataset == "").ToListAsync())
            Write(row, StoredSpec.Read(row));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
