using System.Text.Json;
using System.Text.Json.Nodes;
using FisherLab.Engine.Datasets;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Jobs;

/// <summary>Reads jobs in tests, against the embedded data sets.</summary>
internal static class JobJson
{
    public const string Boston = """
        {
          "kind": "gridSearch",
          "name": "Boston, as in Figure 3",
          "problem": { "dataset": "boston", "likelihood": "gaussian" },
          "methods": [
            { "optimizer": "gradientDescent", "stepSize": { "log10From": -20, "log10To": 10, "count": 241 } },
            { "optimizer": "naturalGradientDescent", "stepSize": { "log10From": -20, "log10To": 10, "count": 241 },
              "damping": { "log10From": -10, "log10To": 10, "count": 41 } },
            { "optimizer": "empiricalFisherDescent", "stepSize": { "log10From": -20, "log10To": 10, "count": 241 },
              "damping": { "log10From": -10, "log10To": 10, "count": 41 } }
          ],
          "iterations": 100,
          "start": "zeros"
        }
        """;

    /// <summary>Boston with some fields changed.</summary>
    public static JsonObject With(Action<JsonObject> change)
    {
        var json = (JsonObject)JsonNode.Parse(Boston)!;
        change(json);
        return json;
    }

    public static JobSpec Read(JsonNode json) => Read(json.ToJsonString());

    public static JobSpec Read(string json) => JobReader.Read(JsonDocument.Parse(json).RootElement, new EmbeddedShelf());

    private sealed class EmbeddedShelf : DatasetShelf
    {
        public override IReadOnlyList<string> Keys => ["boston", "breast-cancer", "wine"];

        public override Dataset? Find(string key, out string reason)
        {
            reason = "There is no such data set.";
            return Keys.Contains(key) ? KnownData.Load(key) : null;
        }
    }
}
