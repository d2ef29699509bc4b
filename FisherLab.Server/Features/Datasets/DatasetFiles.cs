using FisherLab.Engine.Datasets;
using FisherLab.Server.Settings;
using FisherLab.Server.Storage;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Datasets;

/// <summary>
/// The files that data sets lie in. Each is verified by its content when it is read; what was read is kept as long as the file stays as it is.
/// </summary>
internal sealed class DatasetFiles(IOptions<LabOptions> options)
{
    private readonly BoundedCache<(string Path, DateTime Written, long Length), Dataset> cache = new(32);

    /// <summary>Where uploads lie, and files of known data sets that an operator put there.</summary>
    public string Uploads => options.Value.PathOf("datasets");

    public string PathOf(DatasetRow row) => Path.Combine(Uploads, $"{row.Content}.bin");

    /// <summary>Where the file of a known data set is put when it was fetched.</summary>
    public string PathOf(DatasetSource source) => Path.Combine(Uploads, source.FileName);

    /// <summary>Puts a file in its place at once: whoever looks finds all of it or nothing.</summary>
    public static async Task Write(string path, ReadOnlyMemory<byte> bytes)
    {
        string temporary = $"{path}.{Guid.NewGuid():n}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await File.WriteAllBytesAsync(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A data set that the lab knows by name.</summary>
    /// <param name="source">Which.</param>
    /// <param name="reason">Where it was looked for, or what is wrong with the file.</param>
    /// <returns>Null where there is none.</returns>
    public Dataset? Find(DatasetSource source, out string reason)
    {
        reason = "";
        if (source.IsEmbedded)
            return cache.Get((source.Key, default, 0), source.LoadEmbedded);
        string[] places = [.. Directories().Select(directory => Path.GetFullPath(Path.Combine(directory, source.FileName)))];
        string? path = places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            reason = $"The file {source.FileName} is missing; it was looked for at {string.Join(" and ", places)}.";
            return null;
        }

        return Read(path, source.Load, out reason);
    }

    /// <summary>An uploaded data set.</summary>
    /// <param name="row">Which.</param>
    /// <param name="reason">What is wrong with the file.</param>
    /// <returns>Null where there is none.</returns>
    public Dataset? Find(DatasetRow row, out string reason) => Read(PathOf(row), file => Load(row, file), out reason);

    private IEnumerable<string> Directories() => options.Value.Datasets is { Length: > 0 } directory ? [directory, Uploads] : [Uploads];

    private Dataset? Read(string path, Func<Stream, Dataset> load, out string reason)
    {
        reason = "";
        try
        {
            var file = new FileInfo(path);
            return cache.Get((path, file.LastWriteTimeUtc, file.Length), () =>
            {
                using FileStream stream = file.OpenRead();
                return load(stream);
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DatasetFormatException or InvalidDataException)
        {
            reason = $"The file {path} cannot be used: {exception.Message}";
            return null;
        }
    }

    private static Dataset Load(DatasetRow row, Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        Dataset dataset = Dataset.FromBytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), row.Features, row.Target);
        return dataset.Content == row.Content
            ? dataset
            : throw new InvalidDataException($"its content is {dataset.Content} and must be {row.Content}.");
    }
}
