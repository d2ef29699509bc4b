using FisherLab.Server.Settings;
using Microsoft.Extensions.Options;

namespace FisherLab.Server.Features.Datasets;

/// <summary>Gets a file of another server whole, within a size and a time. Nothing reaches the disk here.</summary>
internal sealed class DatasetDownloads : IDisposable
{
    private readonly HttpClient http;
    private readonly DownloadOptions options;

    public DatasetDownloads(IOptions<LabOptions> options)
    {
        this.options = options.Value.Downloads;
        http = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("FisherLab");
    }

    /// <exception cref="DatasetFetchException">Says why it could not be had.</exception>
    public async Task<byte[]> Get(Uri address, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(options.Timeout);
        try
        {
            using HttpResponseMessage response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            if (!response.IsSuccessStatusCode)
                throw new DatasetFetchException($"the server answered {(int)response.StatusCode}");
            if (response.Content.Headers.ContentLength > options.MaximumBytes)
                throw TooLarge(options.MaximumBytes);
            await using Stream body = await response.Content.ReadAsStreamAsync(limited.Token);
            return await Whole(body, options.MaximumBytes, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DatasetFetchException($"it did not come within {options.Timeout.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new DatasetFetchException(exception.Message.TrimEnd('.'));
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>All that a stream gives, if that is not more than so many bytes: what it says of its length beforehand may be wrong.</summary>
    /// <exception cref="DatasetFetchException">It is more.</exception>
    public static async Task<byte[]> Whole(Stream stream, int most, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (whole.Length + read > most)
                throw TooLarge(most);
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    private static DatasetFetchException TooLarge(int most) => new($"it is larger than {most:N0} bytes");
}

/// <summary>A file could not be fetched: the message is the reason, a clause without a full stop.</summary>
internal sealed class DatasetFetchException(string reason) : Exception(reason);
