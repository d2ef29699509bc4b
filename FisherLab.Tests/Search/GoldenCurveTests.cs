using System.Text.Json;
using FisherLab.Engine.Paper;
using FisherLab.Engine.Probes;
using FisherLab.Engine.Problems;
using FisherLab.Engine.Running;
using FisherLab.Engine.Search;
using FisherLab.Tests.Datasets;

namespace FisherLab.Tests.Search;

/// <summary>The curves of Figures 3 and 5 along whole paths, as far as any two arithmetics agree on them (reproducibleUntil).</summary>
public sealed class GoldenCurveTests
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["GD"] = "gradientDescent",
        ["NGD"] = "naturalGradientDescent",
        ["EFGD"] = "empiricalFisherDescent",
    };

    [Theory]
    [InlineData("boston")]
    [InlineData("wine")]
    [InlineData("yacht")]
    [InlineData("breast-cancer")]
    public void LossesAndCosinesFollowTheGoldenCurves(string dataset)
    {
        using Stream file = typeof(GoldenCurveTests).Assembly.GetManifestResourceStream("figures-3-5.json")!;
        using var document = JsonDocument.Parse(file);
        JobSpec job = PaperGrid.All.Single(job => job.Problem.Dataset == dataset);
        Problem problem = job.Problem.On(KnownData.Load(dataset));
        foreach (JsonProperty curve in document.RootElement.GetProperty(dataset).EnumerateObject())
        {
            MethodSpec method = job.Methods.Single(method => method.Id == Methods[curve.Name]);
            Trajectory run = GridSearch.Record(
                problem, job.Rules(problem), new Grid(method), [CellOf(curve.Value)], curve.Name == "EFGD" ? [new Cosine()] : [])[0];
            Follow(curve.Value, "losses", "reproducibleUntil", run.Losses, golden => 1e-8 * Math.Abs(golden));
            if (curve.Name == "EFGD")
                Follow(curve.Value, "cosine", "cosineReproducibleUntil", run.Probes[new Cosine()], _ => 1e-8);
        }
    }

    private static Cell CellOf(JsonElement curve) => new(
        (int)Math.Round((curve.GetProperty("log10_step_size").GetDouble() + 20) * 8),
        curve.TryGetProperty("log10_damping", out JsonElement damping) ? (int)Math.Round((damping.GetDouble() + 10) * 2) : 0);

    private static void Follow(JsonElement curve, string name, string until, IReadOnlyList<double> ours, Func<double, double> tolerance)
    {
        double[] golden = [.. curve.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
        for (int t = 0; t <= curve.GetProperty(until).GetInt32(); t++)
            Assert.Equal(golden[t], ours[t], tolerance(golden[t]));
    }
}
