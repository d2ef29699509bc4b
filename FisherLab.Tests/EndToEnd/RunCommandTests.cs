using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Search;
using FisherLab.Tests.Server;

namespace FisherLab.Tests.EndToEnd;

public sealed class RunCommandTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("fisherlab-").FullName;

    [Fact]
    public async Task TheCommandLineWritesWhatTheServerAnswers()
    {
        JobSpec spec = Specs.Small(12);
        (int exitCode, string output, string error) = await Run(JobWriter.Write(spec).ToJsonString());
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("107 of 107 cells", output, StringComparison.Ordinal);

        await using LabServer server = await LabServer.Start();
        JobAnswer job = await server.Run(spec);
        foreach (string method in spec.Methods.Select(method => method.Id))
            Assert.Equal(
                await server.Http.GetStringAsync($"api/jobs/{job.Id}/grids/{method}?format=csv"),
                await File.ReadAllTextAsync(Path.Combine(directory, "out", $"{method}.csv")));
        string best = await File.ReadAllTextAsync(Path.Combine(directory, "out", "best.json"));
        Assert.Equal(
            JsonSerializer.Serialize(await server.Jobs.Best(job.Id), WireJson.Options),
            JsonSerializer.Serialize(JsonSerializer.Deserialize<BestAnswer>(best, WireJson.Options), WireJson.Options));
    }

    [Fact]
    public async Task AnImportedDataSetIsKnownByItsKey()
    {
        JobSpec spec = Specs.Small(12, "mine");
        (int exitCode, _, string error) = await Run(JobWriter.Write(spec).ToJsonString());
        Assert.Equal(1, exitCode);
        Assert.StartsWith("problem.dataset: ", error, StringComparison.Ordinal);

        string file = Path.Combine(directory, "mine.csv");
        await File.WriteAllTextAsync(file, "x,z,y\n1,3,2\n2,1,5\n3,4,7\n4,2,8\n");
        await ServerProcess.ToEnd(directory, "datasets", "import", file, "--target", "y");
        (exitCode, string output, error) = await Run(JobWriter.Write(spec).ToJsonString());
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("107 of 107 cells", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseThatIsNoneIsSaidInOneLine()
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "lab.db"), "not a database");
        (int exitCode, _, string error) = await Run(JobWriter.Write(Specs.Small(12, "mine")).ToJsonString());
        Assert.Equal(1, exitCode);
        Assert.Contains("file is not a database", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
    }

    [Fact]
    public async Task ABadSpecIsRefusedWithOneLineAnError()
    {
        (int exitCode, _, string error) = await Run("""{ "kind": "gridSearch", "problem": { "dataset": "nowhere" }, "iterations": 0 }""");
        Assert.Equal(1, exitCode);
        Assert.Equal(["problem.dataset", "methods", "iterations"], error.Split('\n').Select(line => line.Split(':')[0]));
        Assert.False(Directory.Exists(Path.Combine(directory, "out")));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private async Task<(int, string, string)> Run(string spec)
    {
        string file = Path.Combine(directory, "spec.json");
        await File.WriteAllTextAsync(file, spec);
        return await ServerProcess.ToEnd(directory, "run", file, "--out", Path.Combine(directory, "out"));
    }
}
