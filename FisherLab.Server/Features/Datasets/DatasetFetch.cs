using FisherLab.Engine.Datasets;
using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Fetches the files of known data sets that do not come with the lab. A file is kept if its content is the one that the source names, wherever it came from.</summary>
internal sealed class DatasetFetch(DatasetFiles files, DatasetDownloads downloads, IOptions<LabOptions> options)
{
    /// <summary>Tries one address after the other and puts the file where jobs look for it.</summary>
    /// <param name="source">Which; its file is not here.</param>
    /// <param name="mirror">An address in place of those that are known.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null once it is there; else why not, and what can be done by hand.</returns>
    public async Task<string?> Fetch(DatasetSource source, string? mirror, CancellationToken cancellation)
    {
        IReadOnlyList<string> addresses = mirror is not null ? [mirror]
            : options.Value.Downloads.Addresses.TryGetValue(source.Key, out string? other) ? [other] : source.Addresses;
        var reasons = new List<string>();
        foreach (string address in addresses)
        {
            try
            {
                await DatasetFiles.Write(files.PathOf(source), await Verified(source, address, cancellation));
                return null;
            }
            catch (DatasetFetchException exception)
            {
                reasons.Add($"{address}: {exception.Message}.");
            }
        }

        return $"The data set \"{source.Key}\" could not be fetched. {string.Join(" ", reasons)} "
            + $"By hand: bring the file to {files.PathOf(source)}; the lab accepts it by its content, {source.Content}.";
    }

    private async Task<byte[]> Verified(DatasetSource source, string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            throw new DatasetFetchException("it is no address of http or https");
        string reason = "";
        foreach (byte[] file in await DatasetArchive.Files(await downloads.Get(uri, cancellation), options.Value.Downloads.MaximumBytes, cancellation))
        {
            try
            {
                source.Load(new MemoryStream(file));
                return file;
            }
            catch (DatasetFormatException exception)
            {
                reason = exception.Message.TrimEnd('.');
            }
        }

        throw new DatasetFetchException($"what came is not the data set: {reason}");
    }
}
