using System.Globalization;
using System.Text;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Running;

namespace FisherLab.Tests.Server;

public sealed class OwnDataTests(LabServer server) : IClassFixture<LabServer>
{
    private const int Samples = 40, Features = 3, Iterations = 25;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task AGridOnUploadedDataIsThatOfAPlainLoopOverSamples(bool binary, bool libsvm)
    {
        var random = new Random(7 + (binary ? 1 : 0));
        double[][] features = [.. Enumerable.Range(0, Samples).Select(_ => Enumerable.Range(0, Features).Select(_ => Normal(random)).ToArray())];
        double[] targets =
        [
            .. features.Select(row => 1.5 * row[0] - row[1] + 0.5 + Normal(random)).Select(f => binary ? (f > 0 ? 1.0 : 0.0) : f),
        ];
        DatasetAnswer dataset = await Upload(features, targets, binary, libsvm);
        Assert.Equal((Samples, Features, binary ? "bernoulli" : "gaussian"), (dataset.Rows, dataset.Columns, dataset.Likelihood));

        JobAnswer job = await server.Run(Spec(dataset.Key, dataset.Likelihood));
        Assert.Equal(JobState.Finished, job.State);
        var plain = new PlainDescent([.. features.Select(row => row.Append(1).ToArray())], targets, binary);
        foreach (string method in job.Spec.Methods.Select(method => method.Id))
            Compare(await server.Jobs.Grid(job.Id, method), plain);
    }

    [Fact]
    public async Task TheSameUploadAgainIsTheOneThatIsThere()
    {
        double[][] features = [[1], [2], [4]];
        DatasetAnswer first = await Upload(features, [1, 2, 3], binary: false, libsvm: false, "twice");
        string before = await server.Contents();
        DatasetAnswer second = await Upload(features, [1, 2, 3], binary: false, libsvm: false, "Twice!");
        Assert.Equivalent(first, second);
        await Assert.ThrowsAsync<ApiException>(() => Upload(features, [1, 2, 4], binary: false, libsvm: false, "twice"));
        Assert.Equal(before, await server.Contents());
    }

    [Fact]
    public async Task AnUploadThatWasChangedOnDiskIsNotUsed()
    {
        DatasetAnswer dataset = await Upload([[1], [2], [3]], [1, 2, 4], binary: false, libsvm: false, "changed");
        string file = Path.Combine(server.Data, "datasets", $"{dataset.Content}.bin");
        byte[] bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Assert.False((await server.Datasets.List()).Items.Single(item => item.Key == "changed").Available);
        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => server.Jobs.Submit(Spec("changed")));
        Assert.Contains(dataset.Content, refused.Errors["problem.dataset"][0], StringComparison.Ordinal);
    }

    private static void Compare(GridAnswer grid, PlainDescent plain)
    {
        int diverged = 0;
        for (int step = 0; step < grid.StepSizes.Count; step++)
            for (int damping = 0; damping < Math.Max(1, grid.Dampings.Count); damping++)
            {
                var expected = plain.Run(grid.Method, grid.StepSizes[step], grid.Dampings.Count > 0 ? grid.Dampings[damping] : 0, Iterations);
                diverged += expected.Diverged ? 1 : 0;
                Assert.Equal(expected.Diverged ? Outcome.Diverged : Outcome.Finished, grid.Outcome[step][damping]);
                Assert.Equal(expected.Iterations, grid.Iterations[step][damping]);
                Assert.InRange(grid.FinalLoss[step][damping]!.Value / expected.FinalLoss, 1 - 1e-9, 1 + 1e-9);
            }

        Assert.True(diverged < grid.StepSizes.Count * Math.Max(1, grid.Dampings.Count));
    }

    private static FisherLab.Engine.Search.JobSpec Spec(string dataset, string likelihood = "gaussian")
    {
        string json = $$"""
            { "kind": "gridSearch", "problem": { "dataset": "{{dataset}}", "likelihood": "{{likelihood}}" }, "iterations": {{Iterations}}, "methods": [
              { "optimizer": "gradientDescent", "stepSize": { "log10From": -3, "log10To": 1, "count": 9 } },
              { "optimizer": "naturalGradientDescent", "stepSize": { "log10From": -3, "log10To": 0, "count": 7 }, "damping": { "log10From": -2, "log10To": 2, "count": 5 } },
              { "optimizer": "empiricalFisherDescent", "stepSize": { "log10From": -3, "log10To": 0, "count": 7 }, "damping": { "log10From": -2, "log10To": 2, "count": 5 } } ] }
            """;
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return JobReader.Read(document.RootElement);
    }

    private async Task<DatasetAnswer> Upload(double[][] features, double[] targets, bool binary, bool libsvm, string? name = null)
    {
        var text = new StringBuilder(libsvm ? "" : $"{string.Join(',', features[0].Select((_, i) => $"x{i}"))},y\n");
        for (int n = 0; n < features.Length; n++)
            text.Append(libsvm
                ? $"{(targets[n] > 0 ? "+1" : "-1")} {string.Join(' ', features[n].Select((x, i) => $"{i + 1}:{Shown(x)}"))}\n"
                : $"{string.Join(',', features[n].Select(Shown))},{Shown(targets[n])}\n");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        name ??= $"own {(binary ? "classes" : "numbers")} {(libsvm ? "sparse" : "table")}";
        return libsvm ? await server.Datasets.UploadLibsvm(name, file) : await server.Datasets.UploadCsv(name, "y", file);
    }

    private static string Shown(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Normal(Random random) => Math.Sqrt(-2 * double.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
