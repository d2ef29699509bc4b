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
        if (job.Figure is not null)
            json["content"] = content;
        json["bits"] = EngineBits.Version;
        return Hash(CanonicalJson.Write(json));
    }

    /// <summary>
    /// Of a chunk: problem, start, rules, iterations, its method and its own axis values; not the job's name, probes, selection, stability or other methods, so
    /// that equal work is recognised in any job.
    /// </summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    /// <param name="method">The chunk's method.</param>
    /// <param name="chunk">The chunk.</param>
    public static string Of(JobSpec job, string content, MethodSpec method, Chunk chunk) => Of(job, content, method, [chunk])[0];

    /// <summary>Of many chunks of one method: each axis value is written once, and a stretch of step sizes that many chunks share is too.</summary>
    /// <param name="job">The spec.</param>
    /// <param name="content">The content hash of its data set.</param>
    /// <param name="method">The chunks' method.</param>
    /// <param name="chunks">The chunks.</param>
    public static IReadOnlyList<string> Of(JobSpec job, string content, MethodSpec method, IReadOnlyList<Chunk> chunks)
    {
        Dictionary<string, string> members = Common(job, content, method).ToDictionary(field => field.Key, field => CanonicalJson.Write(field.Value));
        string[] stepSizes = Numbers(method.StepSize), dampings = method.Damping is { } axis ? Numbers(axis) : [];
        var fingerprints = new string[chunks.Count];
        (int First, int Count) written = (0, -1);
        for (int i = 0; i < fingerprints.Length; i++)
        {
            Chunk chunk = chunks[i];
            if (written != (chunk.FirstStepSize, chunk.StepSizes))
                members["stepSizes"] = CanonicalJson.Array(stepSizes.AsSpan(chunk.FirstStepSize, chunk.StepSizes).ToArray());
            written = (chunk.FirstStepSize, chunk.StepSizes);
            members["dampings"] = CanonicalJson.Array(dampings.Length == 0 ? [] : dampings.AsSpan(chunk.FirstDamping, chunk.Dampings).ToArray());
            fingerprints[i] = Hash(CanonicalJson.Object(members));
        }

        return fingerprints;
    }

    private static JsonObject Common(JobSpec job, string content, MethodSpec method) => new()
    {
        ["bits"] = EngineBits.Version,
        ["problem"] = JobWriter.Problem(job.Problem with { Dataset = content }),
        ["start"] = JobWriter.Start(job.Start),
        ["stopFactor"] = job.StopFactor,
        ["clip"] = job.Problem.Likelihood.Clip,
        ["iterations"] = job.Iterations,
        ["method"] = JobWriter.Optimizer(method.Optimizer),
    };

    private static string[] Numbers(Axis axis) => [.. axis.Values().Select(CanonicalJson.Number)];

    private static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
}
