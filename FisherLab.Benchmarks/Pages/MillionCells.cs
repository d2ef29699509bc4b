using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FisherLab.Benchmarks.Pages;

/// <summary>The job whose page is measured: NGD on Boston, 1000 × 1000 cells of 10 iterations.</summary>
internal static class MillionCells
{
    private static readonly JsonObject Spec = new()
    {
        ["kind"] = "gridSearch",
        ["name"] = "A million cells",
        ["problem"] = new JsonObject { ["dataset"] = "boston" },
        ["methods"] = new JsonArray(new JsonObject
        {
            ["optimizer"] = "naturalGradientDescent",
            ["stepSize"] = new JsonObject { ["log10From"] = -20, ["log10To"] = 10, ["count"] = 1000 },
            ["damping"] = new JsonObject { ["log10From"] = -10, ["log10To"] = 10, ["count"] = 1000 },
        }),
        ["iterations"] = 10,
    };

    /// <summary>Submits it to a lab and waits for its end.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> Make(HttpClient lab)
    {
        using HttpResponseMessage submitted = await lab.PostAsJsonAsync("api/jobs", Spec);
        submitted.EnsureSuccessStatusCode();
        JsonNode job = (await submitted.Content.ReadFromJsonAsync<JsonNode>())!;
        string id = (string)job["id"]!;
        while ((string)job["state"]! is "queued" or "running")
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            job = (await lab.GetFromJsonAsync<JsonNode>($"api/jobs/{id}"))!;
        }

        return (string)job["state"]! == "finished" ? id : throw new InvalidOperationException($"The job ended as {job["state"]}: {job["reason"]}");
    }
}
