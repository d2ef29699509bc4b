using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>
/// Stores and deletes uploads. The file is written, then the row is inserted; the row is deleted, then the file: if the process dies between the two, a file named by
/// its content lies there that the next upload of the same data finds. One change at a time, else a file could be deleted for one row while another row comes to rely on it.
/// </summary>
internal sealed class DatasetUploads(LabDb db, DatasetFiles files, DatasetJobs jobs, TimeProvider clock)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Stores the data, or finds them stored; a file that was damaged is replaced.</summary>
    /// <returns>Null if the key belongs to other data.</returns>
    public async Task<DatasetRow?> Store(string name, Dataset dataset)
    {
        DatasetRow row = Row(DatasetName.KeyOf(name), name, dataset);
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == row.Key) is { } known)
            return known.Content == dataset.Content ? row : null;
        await OneAtATime.WaitAsync();
        try
        {
            if (await WithKey(row.Key) is { } there && there.Content != dataset.Content)
                return null;
            if (files.Find(row, out _) is null)
                await DatasetFiles.Write(files.PathOf(row), dataset.ToBytes());
            return await WithKey(row.Key) ?? await Insert(row);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Deletes an upload that no job uses: the row, then the file, unless another upload has the same content.</summary>
    /// <returns>The jobs that use it, so that it was not deleted; null for an unknown key.</returns>
    public async Task<IReadOnlyList<(string Name, string Id)>?> Delete(string key)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (await WithKey(key) is not { } row)
                return null;
            if (await jobs.Of(key, row.Content) is { Count: > 0 } users)
                return users;
            await db.Datasets.Where(upload => upload.Key == key).ExecuteDeleteAsync();
            bool shared = await db.Datasets.AnyAsync(upload => upload.Content == row.Content);
            await transaction.CommitAsync();
            if (!shared)
                File.Delete(files.PathOf(row));
            return [];
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<DatasetRow> Insert(DatasetRow row)
    {
        db.Datasets.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    private Task<DatasetRow?> WithKey(string key) => db.Datasets.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key);

    private DatasetRow Row(string key, string name, Dataset dataset) => new()
    {
        Key = key,
        Title = name,
        Content = dataset.Content,
        Rows = dataset.Rows,
        Columns = dataset.Columns,
        Target = dataset.TargetName,
        Features = dataset.FeatureNames,
        IsBinary = dataset.IsBinary,
        UploadedAt = clock.GetUtcNow().UtcDateTime,
    };
}
