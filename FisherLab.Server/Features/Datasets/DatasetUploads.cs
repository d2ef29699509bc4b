using System.Text;
using FisherLab.Engine.Catalog;
using FisherLab.Engine.Datasets;
using FisherLab.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace FisherLab.Server.Features.Datasets;

/// <summary>
/// Stores uploads. The file is written under a temporary name and moved, then the row is inserted: if the process dies between the two, a file named by its
/// content lies there that the next upload of the same data replaces.
/// </summary>
internal sealed class DatasetUploads(LabDb db, DatasetFiles files, TimeProvider clock)
{
    /// <summary>A name as the key of specs and paths: lower-case letters and digits, with hyphens between.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder();
        foreach (char c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(c);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().TrimEnd('-');
    }

    /// <summary>Stores the data, or finds them stored.</summary>
    /// <returns>Null if the key belongs to other data.</returns>
    public async Task<DatasetRow?> Store(string name, Dataset dataset)
    {
        string key = KeyOf(name);
        DatasetRow row = Row(key, name, dataset);
        if (Kinds.Datasets.FirstOrDefault(source => source.Key == key) is { } known)
            return known.Content == dataset.Content ? row : null;
        if (await WithKey(key) is not { } there)
            return await Insert(row, dataset);
        return there.Content == dataset.Content ? there : null;
    }

    private async Task<DatasetRow?> Insert(DatasetRow row, Dataset dataset)
    {
        string path = files.PathOf(row), temporary = $"{path}.{Guid.NewGuid():n}.tmp";
        Directory.CreateDirectory(files.Uploads);
        try
        {
            if (!File.Exists(path))
            {
                await File.WriteAllBytesAsync(temporary, dataset.ToBytes());
                File.Move(temporary, path, overwrite: true);
            }

            db.Datasets.Add(row);
            await db.SaveChangesAsync();
            return row;
        }
        catch (DbUpdateException)
        {
            // Another upload of the same key came first.
            db.ChangeTracker.Clear();
            return await WithKey(row.Key) is { } there && there.Content == row.Content ? there : null;
        }
        finally
        {
            File.Delete(temporary);
        }
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
