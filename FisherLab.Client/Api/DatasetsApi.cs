using System.Net.Http.Headers;

namespace FisherLab.Client.Api;

/// <summary>The routes under /api/datasets.</summary>
/// <param name="http">Bound to the server's address.</param>
public sealed class DatasetsApi(HttpClient http)
{
    public Task<ListAnswer<DatasetAnswer>> List(CancellationToken cancellation = default) =>
        Wire.Read<ListAnswer<DatasetAnswer>>(http.GetAsync("api/datasets", cancellation), cancellation);

    /// <summary>Uploads comma-separated numbers under a header line.</summary>
    /// <param name="name">What people call it; its key is made from it.</param>
    /// <param name="target">The target column.</param>
    /// <param name="csv">The file.</param>
    /// <param name="content">The content hash it must have.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<DatasetAnswer> UploadCsv(
        string name, string target, Stream csv, string? content = null, CancellationToken cancellation = default) =>
        Upload($"target={Uri.EscapeDataString(target)}&", "text/csv", name, csv, content, cancellation);

    /// <summary>Uploads a file in LIBSVM's sparse format.</summary>
    /// <inheritdoc cref="UploadCsv"/>
    public Task<DatasetAnswer> UploadLibsvm(string name, Stream libsvm, string? content = null, CancellationToken cancellation = default) =>
        Upload("", "text/x-libsvm", name, libsvm, content, cancellation);

    private Task<DatasetAnswer> Upload(
        string target, string type, string name, Stream file, string? content, CancellationToken cancellation)
    {
        var body = new StreamContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return Wire.Read<DatasetAnswer>(
            http.PostAsync(
                $"api/datasets?{target}name={Uri.EscapeDataString(name)}{(content is null ? "" : $"&content={content}")}", body, cancellation),
            cancellation);
    }
}
