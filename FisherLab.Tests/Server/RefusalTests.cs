using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FisherLab.Client.Api;
using FisherLab.Engine.Jobs;

namespace FisherLab.Tests.Server;

public sealed class RefusalTests
{
    private static Task<LabServer> Start() => LabServer.Start(("Lab:MaximumBody", "200000"), ("Lab:Datasets", Path.GetTempPath() + "nothing-here"));

    [Fact]
    public async Task ABadJobIsRefusedByNameAndLeavesNothingBehind()
    {
        await using LabServer server = await Start();
        string before = await server.Contents();
        var wrong = new List<string>();
        foreach (string route in (string[])["api/jobs", "api/jobs/check"])
        {
            foreach ((string field, string? json, string? named) in BadJobs.Table)
                await Expect(server, wrong, route, "application/json", BadJobs.With(field, json), 400, named ?? field, "");
            foreach ((string body, string says) in BadJobs.NoJson)
                await Expect(server, wrong, route, "application/json", body, 400, "$", says);
            await Expect(server, wrong, route, "text/plain", BadJobs.Good, 415, "", "text/plain");
            await Expect(server, wrong, route, null, BadJobs.Good, 415, "", "Content-Type");
            await Expect(server, wrong, route, "application/json", new string(' ', 300_000), 413, "", "too large");
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await server.Contents());
        using JsonDocument good = JsonDocument.Parse(BadJobs.Good);
        Assert.Equal(JobState.Finished, (await server.Run(JobReader.Read(good.RootElement, new Boston()))).State);
    }

    [Fact]
    public async Task ABadUploadIsRefusedByLineAndColumnAndLeavesNothingBehind()
    {
        await using LabServer server = await Start();
        string before = await server.Contents();
        var wrong = new List<string>();
        foreach ((string query, string? type, string body, int status, string named, string says) in BadUploads.Table)
            await Expect(server, wrong, $"api/datasets?{query}", type, body, status, named, says);
        Assert.Empty(wrong);
        Assert.Equal(before, await server.Contents());
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes("a,b,y\n1,2,3\n4,5,6\n7,9,8\n"));
        DatasetAnswer good = await server.Datasets.UploadCsv("Good one", "y", csv);
        Assert.Equal(("good-one", 3, 2, "gaussian", true), (good.Key, good.Rows, good.Columns, good.Likelihood, good.Available));
        Assert.Equal(JobState.Finished, (await server.Run(Specs.Small(10, good.Key))).State);
    }

    [Fact]
    public void TheTablesAreLong() =>
        Assert.InRange(BadJobs.Table.Length + BadJobs.NoJson.Length + BadUploads.Table.Length, 150, int.MaxValue);

    [Fact]
    public async Task ABadQueryIsRefusedByName()
    {
        await using LabServer server = await Start();
        string id = (await server.Run(Specs.Small(11))).Id;
        var wrong = new List<string>();
        (string Route, int Status, string Named)[] table =
        [
            ("api/jobs?limit=0", 400, "limit"), ("api/jobs?limit=101", 400, "limit"), ("api/jobs?limit=x", 400, "limit"), ("api/jobs?cursor=x", 400, "cursor"),
            ("api/jobs?state=lost", 400, "state"), ("api/jobs?state=7", 400, "state"), ("api/jobs?state=finished,lost", 400, "state"), ("api/jobs?state=", 400, "state"),
            ("api/jobs?order=size", 400, "order"), ("api/jobs?order=2", 400, "order"), ("api/jobs?optimizer=adam", 400, "optimizer"), ("api/jobs?descending=x", 400, "descending"),
            ("api/jobs?order=name&cursor=0123456789abcdef.1.*", 400, "cursor"), ("api/jobs?order=duration&cursor=0123456789abcdef.4.YQ", 400, "cursor"),
            ($"api/jobs?search={new string('x', 201)}", 400, "search"), ("api/jobs/none", 404, ""), ("api/jobs/none/events", 404, ""),
            ("api/jobs/none/best", 404, ""), ("api/jobs/none/grids/x", 404, ""), ($"api/jobs/{id}/grids/x", 404, ""), ($"api/jobs/{id}/runs/x?step=0", 404, ""),
            ($"api/jobs/{id}/grids/gradientDescent?format=latex", 400, "format"), ($"api/jobs/{id}/best?format=xml", 400, "format"), ($"api/jobs/{id}/grids/gradientDescent?format=xml", 400, "format"),
            ($"api/jobs/{id}/best?rule=x", 400, "rule"), ($"api/jobs/{id}/best?tolerance=-1", 400, "tolerance"), ($"api/jobs/{id}/best?tolerance=x", 400, "tolerance"),
            ($"api/jobs/{id}/best?tolerance=NaN", 400, "tolerance"),
            ($"api/jobs/{id}/runs/gradientDescent", 400, "step"), ($"api/jobs/{id}/runs/gradientDescent?step=-1", 400, "step"), ($"api/jobs/{id}/runs/gradientDescent?step=17", 400, "step"),
            ($"api/jobs/{id}/runs/gradientDescent?step=1.5", 400, "step"), ($"api/jobs/{id}/runs/gradientDescent?step=1&damping=0", 400, "damping"),
            ($"api/jobs/{id}/runs/naturalGradientDescent?step=1", 400, "damping"), ($"api/jobs/{id}/runs/naturalGradientDescent?step=1&damping=5", 400, "damping"),
            ($"api/jobs/{id}/runs/gradientDescent?step=1&probes=angle", 400, "probes"), ("api/nothing", 404, ""), ("api/jobs/a/b/c/d", 404, ""),
        ];
        foreach ((string route, int status, string named) in table)
            await Judge(wrong, await server.Http.GetAsync(route), route, status, named, "");
        await Judge(wrong, await server.Http.DeleteAsync("api/jobs"), "DELETE", 405, "", "DELETE");
        Assert.Empty(wrong);
    }

    private static async Task Expect(LabServer server, List<string> wrong, string route, string? type, string body, int status, string named, string says)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        await Judge(wrong, await server.Http.PostAsync(route, content), $"{route} {Short(body)}", status, named, says);
    }

    private static async Task Judge(List<string> wrong, HttpResponseMessage response, string request, int status, string named, string says)
    {
        string text = await response.Content.ReadAsStringAsync();
        string? type = response.Content.Headers.ContentType?.MediaType;
        if ((int)response.StatusCode != status || type != "application/problem+json")
        {
            wrong.Add($"{request}: {(int)response.StatusCode} {type} {Short(text)}");
            return;
        }

        using JsonDocument problem = JsonDocument.Parse(text);
        string said = problem.RootElement.GetProperty("detail").GetString()!;
        if (named.Length > 0)
            said = problem.RootElement.GetProperty("errors").TryGetProperty(named, out JsonElement messages) ? messages[0].GetString()! : "";
        if (said.Length == 0 || !said.Contains(says, StringComparison.Ordinal))
            wrong.Add($"{request}: names not \"{named}\" with \"{says}\": {Short(text)}");
        response.Dispose();
    }

    private static string Short(string text) => text.Length > 400 ? text[..400] : text;

    private sealed class Boston : DatasetShelf
    {
        public override IReadOnlyList<string> Keys => ["boston"];

        public override FisherLab.Engine.Datasets.Dataset Find(string key, out string reason)
        {
            reason = "";
            return FisherLab.Engine.Catalog.Kinds.Datasets.First(source => source.Key == key).LoadEmbedded();
        }
    }
}
