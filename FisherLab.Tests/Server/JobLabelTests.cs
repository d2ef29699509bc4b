using System.Net;
using System.Text;
using System.Text.Json;
using FisherLab.Client.Api;

namespace FisherLab.Tests.Server;

public sealed class JobLabelTests(LabServer server) : IClassFixture<LabServer>
{
    private static readonly string[] Tags21 = [.. Enumerable.Range(0, 21).Select(i => $"tag {i}")];

    public static TheoryData<string, string> Bad => new()
    {
        { "{\"name\": \"\"}", "name" },
        { "{\"name\": \"   \"}", "name" },
        { "{\"name\": null}", "name" },
        { "{\"name\": 5}", "name" },
        { $"{{\"name\": \"{new string('x', 201)}\"}}", "name" },
        { "{\"name\": \"a\\u0007b\"}", "name" },
        { "{\"name\": \"a\\nb\"}", "name" },
        { "{\"note\": 5}", "note" },
        { "{\"note\": [\"a\"]}", "note" },
        { "{\"note\": \"a\\u0000b\"}", "note" },
        { $"{{\"note\": \"{new string('x', 4001)}\"}}", "note" },
        { "{\"tags\": \"a\"}", "tags" },
        { "{\"tags\": null}", "tags" },
        { "{\"tags\": {\"a\": 1}}", "tags" },
        { "{\"tags\": [\"good\", 5]}", "tags[1]" },
        { "{\"tags\": [\" \"]}", "tags[0]" },
        { "{\"tags\": [\"a\\u001fb\"]}", "tags[0]" },
        { "{\"tags\": [\"good\", \"a, b\"]}", "tags[1]" },
        { $"{{\"tags\": [\"{new string('x', 41)}\"]}}", "tags[0]" },
        { $"{{\"tags\": {JsonSerializer.Serialize(Tags21)}}}", "tags" },
        { "{\"state\": \"finished\"}", "state" },
        { "{\"Name\": \"a\"}", "Name" },
        { "{\"name\": \"a\", \"name\": \"b\"}", "$" },
        { "{\"name\": \"\\ud800\"}", "$" },
        { "[]", "$" },
        { "null", "$" },
        { "", "$" },
        { "{\"name\": \"a\"", "$" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task BadLabelsAreRefusedByNameAndChangeNothing(string json, string field)
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Small(3) with { Name = "As it was" });
        using HttpResponseMessage response = await Patch(job.Id, json, "application/json");
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([field], problem.RootElement.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        JobAnswer after = await server.Jobs.Get(job.Id);
        Assert.Equal(("As it was", null, 0), (after.Name, after.Note, after.Tags.Count));
    }

    [Fact]
    public async Task OnlyJsonIsTaken()
    {
        string id = (await server.Jobs.Submit(Specs.Small(3))).Id;
        using HttpResponseMessage text = await Patch(id, "{}", "text/plain"), large = await Patch(id, $"{{\"note\": \"{new string('x', 10_000_000)}\"}}", "application/json"),
            unknown = await Patch("none", "{}", "application/json");
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (text.StatusCode, large.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task LabelsAreMereTextAndNoPartOfTheFingerprint()
    {
        const string script = "<script>alert(1)</script> ' OR 1=1 -- ${7*7} 🐟";
        JobAnswer job = await server.Run(Specs.Small(4) with { Name = "Before" });
        JobAnswer labelled = await server.Jobs.Change(job.Id, new JobChange { Name = $"  {script} ", Note = $"=1+1\r\n{script}", Tags = [script[..24], " a ", "A", "b"] });
        Assert.Equal((script, $"=1+1\n{script}"), (labelled.Name, labelled.Note));
        Assert.Equal([script[..24].Trim(), "a", "b"], labelled.Tags);
        Assert.Equal((job.Fingerprint, script), (labelled.Fingerprint, labelled.Spec.Name));
        Assert.Equal([job.Id], (await server.Jobs.List(filter: new JobsFilter { Search = script })).Items.Select(found => found.Id));
        JobAnswer equal = await server.Jobs.Submit(labelled.Spec with { Name = "After" });
        Assert.Equal((equal.Progress.Total, job.Fingerprint), (equal.Reused, equal.Fingerprint));
    }

    [Fact]
    public async Task WhatIsLeftOutStays()
    {
        JobAnswer job = await server.Jobs.Submit(Specs.Small(3) with { Name = "One" });
        await server.Jobs.Change(job.Id, new JobChange { Note = "A note", Tags = ["x", "y"] });
        JobAnswer renamed = await server.Jobs.Change(job.Id, new JobChange { Name = "Two" });
        Assert.Equal(("Two", "A note", "x y"), (renamed.Name, renamed.Note, string.Join(' ', renamed.Tags)));
        JobAnswer cleared = await server.Jobs.Change(job.Id, new JobChange { Note = "", Tags = [] });
        Assert.Equal(("Two", null, 0), (cleared.Name, cleared.Note, cleared.Tags.Count));
        JobAnswer longest = await server.Jobs.Change(
            job.Id, new JobChange { Name = new string('ü', 200), Note = new string('ü', 4000), Tags = [.. Enumerable.Range(0, 20).Select(i => $"{i}".PadLeft(40, 'ü'))] });
        Assert.Equal((200, 4000, 20), (longest.Name.Length, longest.Note!.Length, longest.Tags.Count));
    }

    private Task<HttpResponseMessage> Patch(string id, string body, string type) =>
        server.Http.PatchAsync($"api/jobs/{id}", new StringContent(body, Encoding.UTF8, type));
}
