using System.IO.Compression;

namespace FisherLab.Server.Features.Datasets;

/// <summary>
/// What may be the file within a download: the download itself, or the texts within a zip archive. The names within are never used as paths, and what they
/// unpack to is limited in all.
/// </summary>
internal static class DatasetArchive
{
    private const int MostEntries = 100;
    private static readonly string[] Texts = [".txt", ".data", ".csv", ".libsvm"];

    /// <param name="download">As it came.</param>
    /// <param name="most">Bytes that may be unpacked.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DatasetFetchException">The archive is damaged, holds no text, or too much.</exception>
    public static async Task<IReadOnlyList<byte[]>> Files(byte[] download, int most, CancellationToken cancellation)
    {
        if (!download.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return [download];
        var files = new List<byte[]>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(download));
            if (archive.Entries.Count > MostEntries)
                throw new DatasetFetchException($"the archive has {archive.Entries.Count} entries; {MostEntries} are allowed");
            foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => Texts.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)))
            {
                await using Stream content = entry.Open();
                files.Add(await DatasetDownloads.Whole(content, most - files.Sum(file => file.Length), cancellation));
            }
        }
        catch (InvalidDataException)
        {
            throw new DatasetFetchException("the zip archive is damaged");
        }

        return files.Count > 0 ? files : throw new DatasetFetchException($"the zip archive holds no file of {string.Join(", ", Texts)}");
    }
}
