using System.Text.Json;
using FisherLab.Client.Api;

namespace FisherLab.Tests.Server.Hostile;

/// <summary>Routes are read from the server's own description, so those to come are tried as well.</summary>
public sealed class HostileTests
{
    private static Task<LabServer> Start() => LabServer.Start(("Lab:Datasets", Path.GetTempPath() + "nothing-here"));

    [Fact]
    public async Task HundredsOfBadRequestsAreRefusedAndLeaveTheLabAsItWas()
    {
        await using LabServer server = await Start();
        string id = (await server.Run(Specs.Small(12))).Id;
        string before = await server.Contents(), job = await server.Http.GetStringAsync($"api/jobs/{id}");
        using JsonDocument document = JsonDocument.Parse(await server.Http.GetStringAsync("openapi/v1.json"));
        HostileRequest[] requests = [.. ((HostileRequest[])[.. new OpenApiRequests(document.RootElement, id).All(), .. HostileTable.For(id)]).DistinctBy(request => request.Key)];
        Assert.InRange(requests.Length, 200, int.MaxValue);
        var wrong = new List<string>();
        foreach (HostileRequest request in requests)
        {
            using HttpResponseMessage response = await request.Send(server.Http);
            if (await request.Judge(response) is { } complaint)
                wrong.Add(complaint);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await server.Contents());
        Assert.Equal(job, await server.Http.GetStringAsync($"api/jobs/{id}"));
        Assert.Equal("healthy", (await server.Catalog.Health()).Status);
        Assert.Equal(JobState.Finished, (await server.Run(Specs.Small(13))).State);
    }

    [Fact]
    public async Task WordsThatAreCodeElsewhereAreOnlyWordsHere()
    {
        await using LabServer server = await Start();
        string[] words = ["<script>alert(1)</script>", "=HYPERLINK(\"http://x\",\"y\")", "@SUM(A1)", "../../etc/passwd", "'; DROP TABLE Jobs; --", "\u202Etxt.exe", "{{7*7}}"];
        foreach (string word in words)
        {
            JobAnswer job = await server.Run(Specs.Small(5) with { Name = word });
            string tag = word.Replace(',', ';'); // a tag has no comma
            JobAnswer labelled = await server.Jobs.Change(job.Id, new JobChange { Note = word, Tags = [tag] });
            Assert.Equal((word, word, tag), (labelled.Name, labelled.Note, labelled.Tags.Single()));
            using HttpResponseMessage table = await server.Http.GetAsync($"api/jobs/{job.Id}/grids/gradientDescent?format=csv");
            Assert.Equal("attachment", table.Content.Headers.ContentDisposition?.DispositionType);
            string file = table.Content.Headers.ContentDisposition?.FileName ?? "";
            Assert.DoesNotContain(file, sign => sign is '/' or '\\' or '<' or '=' or '\u202E');
            Assert.DoesNotContain((await table.Content.ReadAsStringAsync()).Split('\n', ','), cell => cell.Length > 0 && cell[0] is '=' or '@' or '<');
        }

        Assert.Equal(words.Length, (await server.Jobs.List()).Items.Count);
    }
}
