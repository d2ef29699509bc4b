using System.Globalization;
using System.Text;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;
using FisherLab.Engine.Running;
using FisherLab.Tests.Server;

namespace FisherLab.Tests.Exports;

/// <summary>What leaves the lab as a table, read back by DuckDB and pandas, is what the JSON says, bit for bit.</summary>
public sealed class ExportTests(LabServer server) : IClassFixture<LabServer>
{
    private const string Formula = "=HYPERLINK(\"http://127.0.0.1/\",\"a, b\")";
    private const string Probes = "cosine,gradientNorm";

    private static readonly string[] GridNumbers = ["step_size", "damping", "log10_step_size", "log10_damping", "final_loss"];

    private static string Bits(double? value) => ExportedTables.Bits(value);

    [Fact]
    public async Task GridsReadBackToTheirBitsWithNaNsInfinitiesAndSingularCells()
    {
        var losses = new List<double>();
        var outcomes = new HashSet<Outcome>();
        foreach (JobAnswer job in (JobAnswer[])[await Breakdowns(), await Nothing()])
            foreach (string method in job.Spec.Methods.Select(spec => spec.Id))
                foreach (string window in (string[])["", "stepFrom=2&stepTo=9&", "columns=3&rows=2&"])
                {
                    GridAnswer grid = await Get<GridAnswer>($"api/jobs/{job.Id}/grids/{method}?{window}");
                    string[][] rows = window.Contains("columns", StringComparison.Ordinal)
                        ? Rows(await server.Jobs.Grid(job.Id, method), grid.Blocks!.Cells.SelectMany(cells => cells))
                        : Rows(grid, Enumerable.Range(0, grid.StepSizes.Count * Math.Max(1, grid.Dampings.Count)));
                    await AssertTables($"api/jobs/{job.Id}/grids/{method}?{window}", rows, GridNumbers);
                    losses.AddRange(grid.FinalLoss.SelectMany(row => row).OfType<double>());
                    outcomes.UnionWith(grid.Outcome.SelectMany(row => row));
                }

        Assert.Contains(losses, double.IsNaN);
        Assert.Contains(losses, double.IsPositiveInfinity);
        Assert.Superset(new HashSet<Outcome> { Outcome.Finished, Outcome.Diverged, Outcome.Singular }, outcomes);
    }

    [Fact]
    public async Task CellsThatAreNotComputedAreEmptyInTables()
    {
        JobAnswer job = await server.Jobs.Cancel((await server.Jobs.Submit(Specs.Endless())).Id);
        string method = job.Spec.Methods[1].Id;
        GridAnswer grid = await server.Jobs.Grid(job.Id, method);
        Assert.Contains(grid.Outcome.SelectMany(row => row), outcome => outcome == Outcome.Cancelled);
        await AssertTables($"api/jobs/{job.Id}/grids/{method}?", Rows(grid, Enumerable.Range(0, grid.StepSizes.Count * grid.Dampings.Count)), GridNumbers);
    }

    [Fact]
    public async Task RunsReadBackToTheirBits()
    {
        JobAnswer job = await Breakdowns();
        foreach (string cell in (string[])["naturalGradientDescent?step=5&damping=2", "gradientDescent?step=10", "empiricalFisherDescent?step=0&damping=0"])
        {
            string path = $"api/jobs/{job.Id}/runs/{cell}&probes={Probes}&";
            RunAnswer run = await Get<RunAnswer>(path);
            await AssertTables(
                path,
                [
                    ["iteration", "loss", .. run.Probes.Keys],
                    .. run.Losses.Select((loss, i) => (string[])[Text(i), Bits(loss), .. run.Probes.Values.Select(series => Bits(series[i]))]),
                ],
                ["loss", .. run.Probes.Keys]);
        }
    }

    [Fact]
    public async Task BestCellsReadBackToTheirBitsAndANameIsNoFormula()
    {
        JobAnswer job = await Breakdowns();
        BestAnswer best = await server.Jobs.Best(job.Id);
        string[][] Rows(string name) =>
        [
            ["job", "name", "dataset", "method", "step_size", "damping", "log10_step_size", "log10_damping", "final_loss", "rule", "tolerance", "tied",
                "representative_log10_step_size", "representative_log10_damping", "on_edge", "stability", "stability_low", "stability_high"],
            .. best.Methods.Select(row => (string[])[
                job.Id, name, job.Spec.Problem.Dataset, row.Method, Bits(row.StepSize), Bits(row.Damping), Bits(row.Log10StepSize), Bits(row.Log10Damping),
                Bits(row.FinalLoss), row.Rule, Bits(row.Tied.Tolerance), Text(row.Tied.Count), Bits(row.Representative.Log10StepSize),
                Bits(row.Representative.Log10Damping), row.OnEdge ? "True" : "False", Word(row.Stability), Bits(row.StabilityRange?.Low), Bits(row.StabilityRange?.High)]),
        ];
        string[] numbers = ["step_size", "damping", "log10_step_size", "log10_damping", "final_loss", "tolerance",
            "representative_log10_step_size", "representative_log10_damping", "stability_low", "stability_high"];
        using var files = new Files();
        Assert.Equal(Rows($"'{Formula}"), await ExportedTables.ByPandas(await files.Save(server, $"api/jobs/{job.Id}/best?format=csv"), numbers));
        Assert.Equal(Rows(Formula), ExportedTables.ByDuckDb(await files.Save(server, $"api/jobs/{job.Id}/best?format=parquet")));
    }

    [Fact]
    public async Task TheLatexTableEscapesWhatPeopleTyped()
    {
        JobAnswer job = await server.Run(Specs.Small(33) with { Name = @"50% of A_1 & B: {x}^2 \input{x} $5 #1 ~" });
        using HttpResponseMessage response = await server.Http.GetAsync($"api/jobs/{job.Id}/best?format=latex");
        string latex = await response.Content.ReadAsStringAsync();
        Assert.Equal("application/x-latex", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(@"50\% of A\_1 \& B: \{x\}\textasciicircum{}2 \textbackslash{}input\{x\} \$5 \#1 \textasciitilde{}", latex, StringComparison.Ordinal);
        Assert.Contains(job.Fingerprint, latex, StringComparison.Ordinal);
        Assert.Equal(latex.Count(c => c == '{') - Count(latex, @"\{"), latex.Count(c => c == '}') - Count(latex, @"\}"));
        foreach (MethodBest best in (await server.Jobs.Best(job.Id)).Methods)
            Assert.Contains($" & ${best.Tied.Count}$ & {Word(best.Stability)}", latex, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "text/csv")]
    [InlineData("application/json, text/csv", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task AcceptChoosesTheFormat(string accept, string type)
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Small(34), "accept");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/jobs/{job.Id}/grids/gradientDescent");
        request.Headers.Accept.ParseAdd(accept);
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task AFileHasAPlainName()
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Small(35) with { Name = "../../etc/pass\"wd; x=é\\\u202e" });
        using HttpResponseMessage response = await server.Http.GetAsync($"api/jobs/{job.Id}/best?format=csv");
        Assert.Equal($"etc-pass-wd-x-{job.Id}-best.csv", response.Content.Headers.ContentDisposition!.FileName);
    }

    private async Task AssertTables(string address, string[][] rows, string[] numbers)
    {
        using var files = new Files();
        Assert.Equal(rows, ExportedTables.ByDuckDb(await files.Save(server, $"{address}format=parquet")));
        Assert.Equal(rows, await ExportedTables.ByPandas(await files.Save(server, $"{address}format=csv"), numbers));
    }

    private static string[][] Rows(GridAnswer grid, IEnumerable<int> cells)
    {
        int dampings = Math.Max(1, grid.Dampings.Count);
        return
        [
            ["method", "step_size", "damping", "log10_step_size", "log10_damping", "final_loss", "iterations", "outcome", "stability"],
            .. from cell in cells
               let step = cell / dampings
               let damping = cell % dampings
               let lambda = grid.Dampings.Count == 0 ? (double?)null : grid.Dampings[damping]
               select (string[])[
                   grid.Method, Bits(grid.StepSizes[step]), Bits(lambda), Bits(Math.Round(Math.Log10(grid.StepSizes[step]), 6)), Bits(lambda is { } value ? Math.Round(Math.Log10(value), 6) : null),
                   Bits(grid.FinalLoss[step][damping]), Text(grid.Iterations[step][damping]), Word(grid.Outcome[step][damping]), Word(grid.StabilityAt(step, damping))],
        ];
    }

    private async Task<T> Get<T>(string address) => (await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<T>(server.Http, address, WireJson.Options))!;

    // Targets so large that losses overflow.
    private Task<JobAnswer> Breakdowns() => Run("breakdowns", "a,b,y\n1,2,1e150\n2,4,2\n3,6,-1e150\n5,10,7\n", bias: true, """
        { "optimizer": "gradientDescent", "stepSize": { "log10From": -20, "log10To": 300, "count": 11 } },
        { "optimizer": "naturalGradientDescent", "stepSize": { "log10From": -20, "log10To": 300, "count": 11 }, "damping": { "log10From": -300, "log10To": 10, "count": 4 } },
        { "optimizer": "empiricalFisherDescent", "stepSize": { "log10From": -20, "log10To": 300, "count": 11 }, "damping": { "log10From": -300, "log10To": 10, "count": 4 } }
        """);

    // Features of zero: a system without damping has no solution.
    private Task<JobAnswer> Nothing() => Run("nothing", "a,b,y\n0,0,1\n0,0,2\n0,0,4\n", bias: false, """
        { "optimizer": "naturalGradientDescent", "stepSize": { "log10From": -2, "log10To": 2, "count": 11 }, "damping": 0 }
        """);

    private async Task<JobAnswer> Run(string name, string data, bool bias, string methods)
    {
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes(data));
        DatasetAnswer dataset = await server.Datasets.UploadCsv(name, "y", csv);
        using var spec = System.Text.Json.JsonDocument.Parse($$"""
            { "kind": "gridSearch", "problem": { "dataset": "{{dataset.Key}}", "bias": {{(bias ? "true" : "false")}} }, "iterations": 40, "stopFactor": null, "methods": [ {{methods}} ] }
            """);
        return await server.Run(JobReader.Read(spec.RootElement) with { Name = Formula });
    }

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private sealed class Files : IDisposable
    {
        private readonly string directory = Directory.CreateTempSubdirectory("fisherlab-").FullName;

        public async Task<string> Save(LabServer server, string address)
        {
            using HttpResponseMessage response = await server.Http.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
            string file = Path.Combine(directory, Guid.NewGuid().ToString("n"));
            await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync());
            return file;
        }

        public void Dispose() => Directory.Delete(directory, recursive: true);
    }
}
