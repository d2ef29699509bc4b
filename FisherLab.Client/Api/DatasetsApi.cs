using System.Net.Http.Headers;

namespace FisherLab.Client.Api;

/// <summary>The routes under /api/datasets.</summary>
/// <param name="http">Bound to the server's address.</param>
public sealed class DatasetsApi(HttpClient http)
{
    private const string Csv = "text/csv", Libsvm = "text/x-libsvm";

    public Task<ListAnswer<DatasetAnswer>> List(CancellationToken cancellation = default) =>
        Wire.Read<ListAnswer<DatasetAnswer>>(http.GetAsync("api/datasets", cancellation), cancellation);

    /// <summary>One data set with its statistics and first rows.</summary>
    /// <exception cref="ApiException">There is none of that key.</exception>
    public Task<DatasetAnswer> Get(string key, CancellationToken cancellation = default) =>
        Wire.Read<DatasetAnswer>(http.GetAsync($"api/datasets/{Uri.EscapeDataString(key)}", cancellation), cancellation);

    /// <summary>Has the server fetch the file of a data set that is not here, and verify it.</summary>
    /// <exception cref="ApiException">It could not be fetched; the message says what to do by hand.</exception>
    public Task<DatasetAnswer> Fetch(string key, CancellationToken cancellation = default) =>
        Wire.Read<DatasetAnswer>(http.PostAsync($"api/datasets/{Uri.EscapeDataString(key)}/fetch", null, cancellation), cancellation);

    /// <summary>Deletes an upload.</summary>
    /// <exception cref="ApiException">Jobs use it, or it is no upload.</exception>
    public Task Delete(string key, CancellationToken cancellation = default) =>
        Wire.Done(http.DeleteAsync($"api/datasets/{Uri.EscapeDataString(key)}", cancellation), cancellation);

    /// <summary>What a file of comma-separated numbers would be, without storing it.</summary>
    /// <exception cref="ApiException">It is none; the message names line and column.</exception>
    public Task<PreviewAnswer> PreviewCsv(Stream csv, CancellationToken cancellation = default) => Preview(Csv, csv, cancellation);

    /// <summary>What a file in LIBSVM's sparse format would be, without storing it.</summary>
    /// <inheritdoc cref="PreviewCsv"/>
    public Task<PreviewAnswer> PreviewLibsvm(Stream libsvm, CancellationToken cancellation = default) => Preview(Libsvm, libsvm, cancellation);

    /// <summary>Uploads comma-separated numbers under a header line.</summary>
    /// <param name="name">What people call it; its key is made from it.</param>
    /// <param name="target">The target column.</param>
    /// <param name="csv">The file.</param>
    /// <param name="content">The content hash it must have.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<DatasetAnswer> UploadCsv(
        string name, string target, Stream csv, string? content = null, CancellationToken cancellation = default) =>
        Upload($"target={Uri.EscapeDataString(target)}&", Csv, name, csv, content, cancellation);

    /// <summary>Uploads a file in LIBSVM's sparse format.</summary>
    /// <inheritdoc cref="UploadCsv"/>
    public Task<DatasetAnswer> UploadLibsvm(string name, Stream libsvm, string? content = null, CancellationToken cancellation = default) =>
        Upload("", Libsvm, name, libsvm, content, cancellation);

    private Task<PreviewAnswer> Preview(string type, Stream file, CancellationToken cancellation) =>
        Wire.Read<PreviewAnswer>(http.PostAsync("api/datasets/preview", Body(type, file), cancellation), cancellation);

    private Task<DatasetAnswer> Upload(
        string target, string type, string name, Stream file, string? content, CancellationToken cancellation) =>
        Wire.Read<DatasetAnswer>(
            http.PostAsync(
                $"api/datasets?{target}name={Uri.EscapeDataString(name)}{(content is null ? "" : $"&content={content}")}", Body(type, file), cancellation),
            cancellation);

    private static StreamContent Body(string type, Stream file)
    {
        var body = new StreamContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return body;
    }
}
