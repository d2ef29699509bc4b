using System.Security.Cryptography;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;

namespace FisherLab.Server.Features.Jobs;

/// <summary>A spec as it came in a request's body.</summary>
/// <param name="Spec">What was read.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
internal sealed record JobBody(JobSpec Spec, string Hash)
{
    /// <summary>Reads the whole body.</summary>
    /// <exception cref="SpecException">It is no JSON, or no spec.</exception>
    public static async Task<JobBody> Read(HttpRequest request, DatasetShelf shelf, JobLimits limits)
    {
        ReadOnlyMemory<byte> bytes = await JsonBody.Bytes(request);
        return new JobBody(Read(bytes, shelf, limits), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    /// <summary>Reads a spec strictly: nothing twice, nothing unknown.</summary>
    /// <inheritdoc cref="Read(HttpRequest, DatasetShelf, JobLimits)"/>
    public static JobSpec Read(ReadOnlyMemory<byte> bytes, DatasetShelf shelf, JobLimits limits) =>
        JsonBody.Read(bytes, json => JobReader.Read(json, shelf, limits));
}
