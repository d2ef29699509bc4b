using System.Text.Json.Nodes;

namespace FisherLab.Tests.Server;

/// <summary>Jobs that must be refused: a good one with one thing wrong.</summary>
internal static class BadJobs
{
    /// <summary>What is good.</summary>
    public const string Good = """
        {
          "kind": "gridSearch",
          "problem": { "dataset": "boston" },
          "methods": [
            { "optimizer": "gradientDescent", "stepSize": { "log10From": -8, "log10To": -4, "count": 5 } },
            { "optimizer": "naturalGradientDescent", "stepSize": { "log10From": -2, "log10To": 0, "count": 3 }, "damping": { "log10From": -8, "log10To": 0, "count": 3 } }
          ],
          "iterations": 10
        }
        """;

    /// <summary>A field, the JSON that it has instead (nothing: it is missing), and the path that the answer must name (nothing: the field's own).</summary>
    public static readonly (string Field, string? Json, string? Named)[] Table =
    [
        ("kind", null, null), ("kind", "null", null), ("kind", "3", null), ("kind", "\"drawing\"", null), ("kind", "\"figure\"", "item"), ("kind", "[]", null),
        ("name", "5", null), ("name", "{}", null), ("name", $"\"{new string('x', 201)}\"", null), ("name", "\"a\\u0007b\"", null),
        ("problem", null, null), ("problem", "null", null), ("problem", "\"boston\"", null), ("problem", "[]", null),
        ("problem.dataset", null, null), ("problem.dataset", "null", null), ("problem.dataset", "7", null), ("problem.dataset", "\"\"", null),
        ("problem.dataset", "\"nowhere\"", null), ("problem.dataset", "\"yacht\"", null), ("problem.dataset", "\"../lab.db\"", null),
        ("problem.likelihood", "null", null), ("problem.likelihood", "5", null), ("problem.likelihood", "\"softmax\"", null),
        ("problem.likelihood", "\"poisson\"", null), ("problem.likelihood", "\"bernoulli\"", null), ("problem.likelihood", "\"cauchy\"", null),
        ("problem.bias", "null", null), ("problem.bias", "1", null), ("problem.bias", "\"yes\"", null),
        ("problem.scaling", "\"minmax\"", null), ("problem.scaling", "1", null),
        ("problem.priorVariance", "0", null), ("problem.priorVariance", "-1", null), ("problem.priorVariance", "\"1\"", null), ("problem.priorVariance", "1e999", null),
        ("problem.priorInEmpiricalFisher", "\"true\"", null), ("problem.unknown", "1", null),
        ("methods", null, null), ("methods", "null", null), ("methods", "{}", null), ("methods", "[]", null), ("methods", "\"x\"", null),
        ("methods[0]", "null", null), ("methods[0]", "3", null), ("methods[0]", "[]", null),
        ("methods[0].optimizer", null, null), ("methods[0].optimizer", "null", null), ("methods[0].optimizer", "\"adam\"", null), ("methods[0].optimizer", "1", null),
        ("methods[0].id", "\"UPPER\"", null), ("methods[0].id", "\"\"", null), ("methods[0].id", "\"a/b\"", null), ("methods[0].id", "7", null),
        ("methods[0].id", "\"naturalGradientDescent\"", null), ("methods[0].damping", "0.1", null), ("methods[0].momentum", "0.9", null),
        ("methods[0].stepSize", null, null), ("methods[0].stepSize", "null", null), ("methods[0].stepSize", "0", null), ("methods[0].stepSize", "-0.1", null),
        ("methods[0].stepSize", "\"0.1\"", null), ("methods[0].stepSize", "1e999", null), ("methods[0].stepSize", "[0.1]", null),
        ("methods[0].stepSize.log10From", null, null), ("methods[0].stepSize.log10From", "null", null), ("methods[0].stepSize.log10From", "\"-8\"", null),
        ("methods[0].stepSize.log10From", "-301", null), ("methods[0].stepSize.log10From", "1e300", null),
        ("methods[0].stepSize.log10To", null, null), ("methods[0].stepSize.log10To", "301", null), ("methods[0].stepSize.log10To", "-9", null),
        ("methods[0].stepSize.count", null, null), ("methods[0].stepSize.count", "0", null), ("methods[0].stepSize.count", "-5", null),
        ("methods[0].stepSize.count", "2.5", null), ("methods[0].stepSize.count", "\"5\"", null), ("methods[0].stepSize.count", "4000001", null),
        ("methods[0].stepSize.count", "1", null), ("methods[0].stepSize.count", "1e300", null), ("methods[0].stepSize.count", "4000000", "methods"),
        ("methods[0].stepSize.step", "1", null),
        ("methods[1].id", "\"gradientDescent\"", null),
        ("methods[1].damping", null, null), ("methods[1].damping", "null", null), ("methods[1].damping", "-1", null), ("methods[1].damping", "\"0\"", null),
        ("methods[1].damping.count", "0", null), ("methods[1].damping.log10To", "400", null),
        ("iterations", "null", null), ("iterations", "0", null), ("iterations", "-1", null), ("iterations", "1.5", null), ("iterations", "\"100\"", null),
        ("iterations", "100001", null), ("iterations", "1e300", null), ("iterations", "[100]", null),
        ("start", "null", null), ("start", "\"ones\"", null), ("start", "5", null), ("start", "[1, 2]", null), ("start", "[\"a\"]", "start[0]"),
        ("start", "[1e999]", "start[0]"), ("start", "{}", "start.optimumTimes"), ("start", "{ \"optimumTimes\": \"x\" }", "start.optimumTimes"),
        ("stopFactor", "0.5", null), ("stopFactor", "-100", null), ("stopFactor", "\"100\"", null),
        ("clip", "0", null), ("clip", "0.5", null), ("clip", "-1e-8", null), ("clip", "\"none\"", null),
        ("probes", "\"cosine\"", null), ("probes", "[\"angle\"]", null), ("probes", "[\"cosine\", \"cosine\"]", null), ("probes", "[null]", null),
        ("stability", "\"some\"", null), ("stability", "1", null), ("stabilitySeed", "1.5", null), ("stabilitySeed", "1e12", null),
        ("selection", "3", null), ("selection", "null", null), ("selection.rule", "\"smallest\"", null), ("selection.tolerance", "-1", null),
        ("selection.tolerance", "2", null), ("selection.tolerance", "\"1e-10\"", null), ("selection.unknown", "1", null),
        ("axes", "[]", null), ("seeds", "[1]", null), ("secondsPerRun", "1", null), ("unknown", "1", null), ("Kind", "\"gridSearch\"", null),
    ];

    /// <summary>Bodies that are no JSON object at all, and what their refusal must say.</summary>
    public static readonly (string Body, string Says)[] NoJson =
    [
        ("", "JSON"), ("{", "Line 1"), ("{\"kind\": \"gridSearch\",\n x}", "Line 2, position 2"), ("[]", "must be an object"), ("null", "must be an object"),
        ("\"boston\"", "must be an object"), ("{\"kind\": NaN}", "Line 1, position 10"), ("{\"kind\": \"gridSearch\", \"kind\": \"gridSearch\"}", "kind"),
        (new string('[', 100) + new string(']', 100), "depth"), ("{\"name\": \"\\ud800\"}", "surrogate"), ("{} {}", "Line 1"),
    ];

    /// <summary>The good job with one field set, or taken out.</summary>
    public static string With(string field, string? json)
    {
        JsonNode node = JsonNode.Parse(Good)!, root = node;
        string[] steps = field.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (string step in steps[..^1])
        {
            if (node is JsonObject map && map[step] is null)
                map[step] = new JsonObject();
            node = node is JsonArray array ? array[int.Parse(step)]! : node[step]!;
        }

        // A number too large for a double is not one for JsonNode, so the text is put in last.
        const string place = "\"@here@\"";
        if (node is JsonArray members)
            members[int.Parse(steps[^1])] = "@here@";
        else if (json is null)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = "@here@";
        return root.ToJsonString().Replace(place, json, StringComparison.Ordinal);
    }
}
