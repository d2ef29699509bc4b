using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;

namespace FisherLab.Engine.Jobs;

/// <summary>
/// Names what determines a result: the SHA-256, in lower-case hexadecimal, of the canonical JSON of everything that does. Equal fingerprints, equal bits.
/// </summary>
public static class Fingerprint
{
    /// <summary>Of a whole job: its spec without the name, its data set by content, and the version of the engine's bits.</summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    public static string Of(JobSpec job, string content)
    {
        JsonObject json = JobWriter.Write(job with { Problem = job.Problem with { Dataset = content } });
        json.Remove("name");
        json["bits"] = EngineBits.Version;
        return Hash(json);
    }

    /// <summary>
    /// Of a chunk: problem, start, rules, iterations, its method and its own axis values; not the job's name, probes, selection, stability or other methods, so
    /// that equal work is recognised in any job.
    /// </summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    /// <param name="method">The chunk's method.</param>
    /// <param name="chunk">The chunk.</param>
    public static string Of(JobSpec job, string content, MethodSpec method, Chunk chunk) => Hash(new JsonObject
    {
        ["bits"] = EngineBits.Version,
        ["problem"] = JobWriter.Problem(job.Problem with { Dataset = content }),
        ["start"] = JobWriter.Start(job.Start),
        ["stopFactor"] = job.StopFactor,
        ["clip"] = job.Problem.Likelihood.Clip,
        ["iterations"] = job.Iterations,
        ["method"] = JobWriter.Optimizer(method.Optimizer),
        ["stepSizes"] = Values(method.StepSize, chunk.FirstStepSize, chunk.StepSizes),
        ["dampings"] = method.Damping is null ? new JsonArray() : Values(method.Damping, chunk.FirstDamping, chunk.Dampings),
    });

    private static JsonArray Values(Axis axis, int first, int count) =>
        new([.. axis.Values(first, count).Select(value => (JsonNode)value)]);

    private static string Hash(JsonObject json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(json))));
}
